import { punctuate } from '../markdown/punctuation.ts';
import type { Article } from '../schemas/article.ts';
import { site } from '../site.ts';
import { makeMoment, type Moment } from './dates.ts';
import { directionOf } from './language.ts';
import { namesInByline } from './make-edition.ts';
import type { RenderedPicture } from '../markdown/render.ts';
import { renderedPicture } from './pictures.ts';
import { articlePath } from './urls.ts';

/** A story stands in many lists of one build: its card is made once. */
const cards = new WeakMap<Article, Card>();

/** A story as a list shows it: one link, whose name is the headline. */
export function makeCard(article: Article): Card {
  let card = cards.get(article);
  if (!card) cards.set(article, (card = make(article)));
  return card;
}

function make(article: Article): Card {
  const lang = article.lang ?? site.language;
  return {
    id: article.id,
    path: articlePath(article),
    title: punctuate(article.title, lang),
    text: punctuate(article.standfirst ?? article.opening, lang),
    lang,
    dir: article.dir ?? directionOf(lang),
    topic: article.topics[0],
    part: article.series?.part,
    byline: namesInByline(article).join(', '),
    published: makeMoment(article.published, article.timeZone ?? site.timeZone),
    corrected: article.corrections.some(({ kind }) => kind === 'correction'),
    picture: leadPicture(article),
  };
}

function leadPicture({ photo, pictures }: Article): CardPicture | undefined {
  const picture = photo?.image === undefined ? undefined : pictures.find(({ path }) => path === photo.image);
  return picture && { ...renderedPicture(picture), alt: photo?.alt ?? '' };
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
  readonly corrected: boolean;
  readonly picture: CardPicture | undefined;
}

export type CardPicture = RenderedPicture & { readonly alt: string };
