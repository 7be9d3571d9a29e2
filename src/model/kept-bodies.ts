import type { Article } from '../schemas/article.ts';
import { feedChannels } from './feed-channels.ts';
import { keepLast } from './keep-last.ts';
import type { Edition } from './make-edition.ts';
import { renderBody } from './story-body.ts';

/** About 10 kB each. */
const MOST = 2000;

const byEdition = new WeakMap<Edition, (article: Article) => string>();

/**
 * The body of a story as safe HTML (story-body.ts). A story that stands in feeds too is rendered once for its page and
 * all of them, so that what the sanitizer took away is also told once.
 */
export function getBody(article: Article, edition: Edition): string {
  let get = byEdition.get(edition);
  if (!get) byEdition.set(edition, (get = makeGetter(edition)));
  return get(article);
}

function makeGetter(edition: Edition): (article: Article) => string {
  const inFeeds = new Set(feedChannels(edition).flatMap(({ stories }) => stories));
  const keep = keepLast(MOST, (article: Article) => renderBody(article, edition));
  return (article) => (inFeeds.has(article) ? keep(article) : renderBody(article, edition));
}
