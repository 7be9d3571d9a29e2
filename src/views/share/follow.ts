import { absolute, feedPath } from '../../addresses/urls.ts';

/**
 * What a page says about its feed: in RSS, which every feed reader knows.
 *
 * @param name the series, topic or byline of the stories
 * @param path path of the page that lists them
 */
export function makeFollow(name: string, path: string): FollowView {
  return { name, address: absolute(feedPath(path, 'rss')) };
}

export interface FollowView {
  readonly name: string;
  /** of the feed, absolute */
  readonly address: string;
}
