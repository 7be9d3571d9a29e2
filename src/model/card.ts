import { punctuate } from '../markdown/punctuation.ts';
import type { Article } from '../schemas/article.ts';
import { site } from '../site.ts';
import { makeMoment, type Moment } from './dates.ts';
import { directionOf } from './language.ts';
import { namesInByline } from './spellings.ts';
import { onceFor } from './once-for.ts';
import type { RenderedPicture } from '../markdown/render.ts';
import { renderedPicture } from './pictures.ts';
import { articlePath } from './urls.ts';

/** A story as a list shows it: one link, whose name is the headline. A story stands in many lists of one build. */
export const makeCard = onceFor((article: Article): Card => make(cardFacts(article)));

/** All of a story that its card is made of. Where these are the same the card is too, and they cost a tenth of it. */
export function cardFacts(article: Article) {
  const { photo, pictures } = article;
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    text: article.standfirst ?? article.opening,
    lang: article.lang ?? site.language,
    dir: article.dir,
    topic: article.topics[0],
    part: article.series?.part,
    byline: namesInByline(article).join(', '),
    published: article.published,
    timeZone: article.timeZone ?? site.timeZone,
    expires: article.expires?.toISOString(),
    corrected: article.corrections.some(({ kind }) => kind === 'correction'),
    picture: photo?.image === undefined ? undefined : pictures.find(({ path }) => path === photo.image),
    alt: photo?.alt ?? '',
  };
}

function make({ slug, published, timeZone, picture, alt, ...facts }: ReturnType<typeof cardFacts>): Card {
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
}

export interface Card {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** standfirst, else the first sentence */
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly topic: string | undefined;
  readonly part: number | undefined;
  readonly byline: string;
  readonly published: Moment;
  /** instant its licence ends, so that no copy of a page shows it after that */
  readonly expires: string | undefined;
  readonly corrected: boolean;
  readonly picture: CardPicture | undefined;
}

export type CardPicture = RenderedPicture & { readonly alt: string };
