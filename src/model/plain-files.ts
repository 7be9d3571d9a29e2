import type { Edition } from './make-edition.ts';
import { makeRedirects, type Redirect } from './redirects.ts';
import { searchShards } from './search.ts';
import { articlePath } from './urls.ts';

/** Asked for while the site is built (pages/plain-files.json.ts), and no file of it. */
export const PLAIN_FILES = 'plain-files.json';

/**
 * Files that a large archive has by the ten thousand and that need no page's renderer: what the build has to know to make
 * them beside the pages (integrations/plain-files.ts, desk/search/index-site.ts).
 */
export function makePlainFiles(
  edition: Pick<Edition, 'stories' | 'withdrawn'>,
  cards: PlainFiles['cards'] = [],
): PlainFiles {
  const { feeds, aliases, shortLinks } = makeRedirects(edition);
  return {
    // A former feed that is a file holds a copy of the feed (pages/[...channel]/[feed].ts).
    redirects: [...feeds.filter(({ from }) => from.endsWith('/')), ...aliases, ...shortLinks],
    codes: edition.stories.map(({ id }) => id),
    cards,
    shards: searchShards(edition).map(({ name, stories }) => [name, stories.map(articlePath)]),
  };
}

export interface PlainFiles {
  readonly redirects: readonly Redirect[];
  /** ids of the stories whose short links have a QR code; those of notices have none */
  readonly codes: readonly string[];
  /** paths of preview cards, each with the key an earlier build may have kept it under (formats/share-image.ts) */
  readonly cards: readonly (readonly [path: string, key: string])[];
  /** paths of the stories of each part of the search index, by the name of the part */
  readonly shards: readonly (readonly [name: string, paths: readonly string[]])[];
}
