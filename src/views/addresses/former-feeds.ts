import { publication } from '../../publication.ts';
import type { Redirect } from './redirects.ts';

/**
 * Every file that a feed stands in: its own, and those that it had on an older site. A host that can answers there with a
 * redirect, which feed readers keep for good. For other hosts, a file is a copy of the feed, and a folder has a page that
 * redirects.
 */
export function feedFiles(path: string, former: readonly Redirect[] = publication.formerFeeds): readonly string[] {
  const files = former.filter(({ from, to }) => to === path && !from.endsWith('/'));
  return [path, ...files.map(({ from }) => from)];
}
