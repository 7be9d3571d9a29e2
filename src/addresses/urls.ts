import { memoize } from '../lib/caches/memoize.ts';
import type { Article } from '../schemas/article.ts';
import { publication, siteUrl } from '../publication.ts';
import { localDay, type Day } from '../dates/dates.ts';

/* Makes every address of the site. A *path* begins at the site's front page (`/series/`), is not encoded and has no
   base; `href` and `absolute` turn a path into an address for a page. */

export const paths = {
  home: '/',
  latest: '/latest/',
  series: '/series/',
  topics: '/topics/',
  bylines: '/by/',
  archive: '/archive/',
  corrections: '/corrections/',
  feeds: '/feeds/',
} as const;

/** A reader's own pages, in which search engines find nothing. */
export const readerPaths = {
  search: '/search/',
  saved: '/saved/',
  data: '/your-data/',
  offline: '/offline/',
} as const;

/** Single files at the front of the site. */
export const files = {
  opml: '/feeds.opml',
  feedStyle: '/feed.css',
  sitemapIndex: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  searchParts: '/search/parts.json',
  searchTitles: '/search/titles.json',
  redirects: '/_redirects',
  headers: '/_headers',
  notFound: '/404.html',
  manifest: '/manifest.webmanifest',
  offline: '/offline.json',
  withdrawn: '/withdrawn.json',
  worker: '/worker.js',
  faviconIco: '/favicon.ico',
  faviconSvg: '/favicon.svg',
  touchIcon: '/apple-touch-icon.png',
  icon192: '/icon-192.png',
  icon512: '/icon-512.png',
  iconMaskable: '/icon-maskable-512.png',
} as const;

/** File names of a feed in each of its formats, beside the page it follows. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof FEED_FILES;

/**
 * Path of a story, with the day in the story's own zone. Results are cached, because every page that links to it asks,
 * and finding the day is slow.
 */
export const articlePath = memoize(
  ({ published, timeZone, slug }: Pick<Article, 'published' | 'timeZone' | 'slug'>): string =>
    `${dayPath(localDay(published, timeZone ?? publication.timeZone))}${slug}/`,
);

/** One of the paper's own pages, from `content/pages/`. */
export function textPagePath(id: string): string {
  return `/${id}/`;
}

/** The file that a plain host serves for a path, from the front of the site: `series/index.html` for `/series/`. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** Short link of a story; it redirects and never changes, because the id does not. */
export function shortPath(id: string): string {
  return `/a/${id}/`;
}

/** QR code of a story's short link. */
export function shortQrPath(id: string): string {
  return `/a/${id}.svg`;
}

export function seriesPath(id: string): string {
  return `/series/${id}/`;
}

/** QR code of a series' address. */
export function seriesQrPath(id: string): string {
  return `/series/${id}.svg`;
}

/** The print view of a series, or a later volume of it. */
export function seriesPrintPath(id: string, volume = 1): string {
  return `${seriesPath(id)}print/${volume > 1 ? `${volume}/` : ''}`;
}

/** A topic's front, or one of its numbered pages, counted from the oldest. */
export function topicPath(slug: string, page?: number): string {
  return pagedPath(`/topics/${slug}/`, page);
}

/** Everything by one author or agency, or one of its numbered pages, counted from the oldest. */
export function bylinePath(slug: string, page?: number): string {
  return pagedPath(`/by/${slug}/`, page);
}

/**
 * Everything in one language, or one of its numbered pages, counted from the oldest.
 *
 * @param of the front of a topic or byline, where what is in one language is of it alone
 */
export function languagePath(slug: string, page?: number, of: string = paths.home): string {
  return pagedPath(`${of}${slug}/`, page);
}

/** A preview picture; the hash changes with what it shows. */
export function sharePath(id: string, hash: string, extension: 'png' | 'jpg'): string {
  return `/share/${id}-${hash}.${extension}`;
}

/** The drawn nameplate; the hash changes with what it shows. Every page uses it, like the fonts. */
export function platePath(hash: string): string {
  return `/fonts/nameplate-${hash}.svg`;
}

export function yearPath(year: number): string {
  return `/${String(year).padStart(4, '0')}/`;
}

export function monthPath(year: number, month: number): string {
  return `${yearPath(year)}${String(month).padStart(2, '0')}/`;
}

export function dayPath({ year, month, day }: Day): string {
  return `${monthPath(year, month)}${String(day).padStart(2, '0')}/`;
}

/** A part of the search index, in its own folder. */
export function searchIndexPath(shard?: string): string {
  return shard === undefined ? '/search/index/' : `/search/index/${shard}/`;
}

/** The feed of the stories that a page lists, such as `/series/sample/feed.xml`. */
export function feedPath(page: string, format: FeedFormat): string {
  return page + FEED_FILES[format];
}

/** One file of the sitemap: a month such as `2023-11`, or `pages`. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/** The `tag:` URI of a path or of a story's id. It outlives every address (RFC 4151). */
export function tagUri(specific: string): string {
  return `tag:${publication.tagAuthority}:${encodeURI(specific)}`;
}

/** The value of `href` and `src`: the path under the site's base, percent-encoded. */
export function href(path: string, url: URL = siteUrl): string {
  return url.pathname + encodeURI(path).slice(1);
}

/** The `href` of a link from the publication's facts: a path of the site, or an address elsewhere. */
export function hrefOf(to: string): string {
  return to.startsWith('/') ? href(to) : to;
}

/** The full address of a path, for canonical links, previews and data. */
export function absolute(path: string, url: URL = siteUrl): string {
  return url.origin + href(path, url);
}

function pagedPath(front: string, page: number | undefined): string {
  return page === undefined ? front : `${front}page/${page}/`;
}
