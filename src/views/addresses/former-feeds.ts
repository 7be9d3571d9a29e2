import { site } from '../../site.ts';
import type { Redirect } from './redirects.ts';
import { FEED_FILES } from '../../addresses/urls.ts';

/**
 * Where feeds stood on an older site of the publication, with the feed that each has become. A host that can answers with a
 * redirect, which feed readers keep for good. For any other a file has a copy of the feed, and a folder a page that leads on.
 *
 * @throws Error where the facts of the publication name what is no feed
 */
export function formerFeeds(former: Readonly<Record<string, string>> = site.formerFeeds): readonly Redirect[] {
  return Object.entries(former).map(([from, to]) => {
    const isFeed = Object.values(FEED_FILES).some((file) => to.startsWith('/') && to.endsWith(`/${file}`));
    if (isFeed && /^\/[^/]/.test(from) && !/[?#]/.test(from)) return { from, to };
    throw new Error(
      `formerFeeds in src/site.ts has '${from}': '${to}'. Write two paths from the front page, the second of a feed of this site, such as '/index.xml': '/feed.xml'.`,
    );
  });
}

/** Every file that a feed stands in: its own, and those that it had on an older site. */
export function feedFiles(path: string, former = site.formerFeeds): readonly string[] {
  const files = formerFeeds(former).filter(({ from, to }) => to === path && !from.endsWith('/'));
  return [path, ...files.map(({ from }) => from)];
}
