import type { Feed } from '../views/feeds/feed.ts';
import type { FeedFormat } from '../addresses/urls.ts';
import { formatAtom } from './atom.ts';
import { FEED_TYPES } from './feed-types.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

/** Every format that feeds are offered in, the preferred one first. */
export const FEED_FORMATS = {
  rss: { name: 'RSS', type: FEED_TYPES.rss, write: formatRss },
  atom: { name: 'Atom', type: FEED_TYPES.atom, write: formatAtom },
  json: { name: 'JSON Feed', type: FEED_TYPES.json, write: formatJsonFeed },
} as const satisfies Record<FeedFormat, { name: string; type: string; write: (feed: Feed) => string }>;

export const feedFormats = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[];
