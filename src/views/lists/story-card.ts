import { memoize } from '../../lib/caches/memoize.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { makeMoment, type Moment } from '../../dates/dates.ts';
import { directionOf, isolateName } from '../../lib/text/language.ts';
import { namesInByline } from '../../edition/name-spellings.ts';
import { languageOf } from '../../edition/translations.ts';
import type { RenderedPicture } from '../../markdown/render.ts';
import { shared } from '../../lib/page-key.ts';
import { renderedPicture } from '../article/pictures.ts';
import { articlePath } from '../../addresses/urls.ts';
import { listInWords } from '../../words/list.ts';

/** Everything that a list shows of a story. Results are cached, because a story appears in many lists of a build. */
export const cardFacts = memoize((article: Article) => {
  const { photo, pictures } = article;
  return shared({
    id: article.id,
    slug: article.slug,
    title: article.title,
    text: article.standfirst ?? article.opening,
    lang: languageOf(article),
    dir: article.dir,
    topic: article.topics[0],
    part: article.series?.part,
    byline: listInWords(namesInByline(article).map((name) => isolateName(name, publication.language))),
    published: article.published,
    timeZone: article.timeZone ?? publication.timeZone,
    expires: article.expires?.toISOString(),
    corrected: article.corrections.some(({ kind }) => kind === 'correction'),
    picture: photo?.image === undefined ? undefined : pictures.find(({ path }) => path === photo.image),
    alt: photo?.alt ?? '',
  });
});

/** A story in a list: one link, whose accessible name is the headline. */
export const makeCard = memoize(({ slug, published, timeZone, picture, alt, ...facts }: CardFacts): Card => {
  const { title, text, lang, dir } = facts;
  return {
    ...facts,
    path: articlePath({ slug, published, timeZone }),
    title: punctuate(title, lang),
    text: punctuate(text, lang),
    dir: dir ?? directionOf(lang),
    published: makeMoment(published, timeZone),
    picture: picture && { ...renderedPicture(picture), alt },
  };
});

export type CardFacts = ReturnType<typeof cardFacts>;

export interface Card {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** standfirst, or the first sentence */
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly topic: string | undefined;
  readonly part: number | undefined;
  readonly byline: string;
  readonly published: Moment;
  /** instant when its licence ends; copies of pages do not show it after that */
  readonly expires: string | undefined;
  readonly corrected: boolean;
  readonly picture: CardPicture | undefined;
}

export type CardPicture = RenderedPicture & { readonly alt: string };
