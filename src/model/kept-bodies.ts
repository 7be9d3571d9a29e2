import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { feedChannels } from './feed-channels.ts';
import { keepLast } from './keep-last.ts';
import type { Edition } from './make-edition.ts';
import { onceFor } from './once-for.ts';
import { renderBody, renderIntroduction } from './story-body.ts';

/** About 10 kB each. */
const MOST = 2000;

/**
 * The body of a story as safe HTML (story-body.ts). A story that stands in feeds or in a series for the printer too is
 * rendered once for its page and all of them, so that what the sanitizer took away is also told once.
 */
export function getBody(article: Article, edition: Edition): string {
  return getterOf(edition)(article);
}

const introductions = new WeakMap<Series, string>();

/** The introduction of a series as safe HTML, rendered once for its page and its volumes for the printer. */
export function getIntroduction(series: Series, edition: Edition): string {
  let introduction = introductions.get(series);
  if (introduction === undefined) introductions.set(series, (introduction = renderIntroduction(series, edition)));
  return introduction;
}

const getterOf = onceFor((edition: Edition) => {
  const shared = new Set([
    ...feedChannels(edition).flatMap(({ stories }) => stories),
    ...edition.series.flatMap(({ parts }) => parts),
  ]);
  const keep = keepLast(MOST, (article: Article) => renderBody(article, edition));
  return (article: Article) => (shared.has(article) ? keep(article) : renderBody(article, edition));
});
