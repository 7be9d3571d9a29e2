import { publication } from '../../publication.ts';
import type { Redirect } from './redirects.ts';

/**
 * Every file that serves a feed: its own, and those at its addresses on an older site. A host that can redirects there,
 * and feed readers remember it. For other hosts, a file is a copy of the feed, and a folder has a page that redirects.
 */
export function feedFiles(path: string, former: readonly Redirect[] = publication.formerFeeds): readonly string[] {
  const files = former.filter(({ from, to }) => to === path && !from.endsWith('/'));
  return [path, ...files.map(({ from }) => from)];
}
