import { absolute, feedPath } from '../../addresses/urls.ts';

/**
 * What a page says of its feed: in RSS, which every feed reader knows.
 *
 * @param name what the stories have in common: a series, a topic, a byline
 * @param path of the page that lists them
 */
export function makeFollow(name: string, path: string): FollowView {
  return { name, address: absolute(feedPath(path, 'rss')) };
}

export interface FollowView {
  readonly name: string;
  /** of the feed, absolute */
  readonly address: string;
}
