import type { FeedFormat } from '../addresses/urls.ts';

/** Media types of the feeds, for feed readers that look for them in a page. */
export const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;
