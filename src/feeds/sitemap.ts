import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { formatUtc } from '../dates/dates.ts';
import type { Sitemap, SitemapEntry } from '../views/feeds/sitemaps.ts';
import { absolute } from '../addresses/urls.ts';

/*
 * Sitemaps are three elements deep, so they are written as a tree with the XML sisters of the libraries that write our
 * HTML, which escape what needs it. The `sitemap` package writes streams and changes dates; it reads the sitemaps in the tests.
 */

export const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One file of the sitemap (https://www.sitemaps.org/protocol.html). */
export function formatSitemap({ entries }: Pick<Sitemap, 'entries'>): string {
  return xmlFile(
    x(
      'urlset',
      { xmlns: SITEMAP },
      entries.map((entry) => x('url', location(entry))),
    ),
  );
}

/** The index of all files of the sitemap. */
export function formatSitemapIndex(sitemaps: readonly Pick<Sitemap, 'path' | 'modified'>[]): string {
  return xmlFile(
    x(
      'sitemapindex',
      { xmlns: SITEMAP },
      sitemaps.map((sitemap) => x('sitemap', location(sitemap))),
    ),
  );
}

/** An XML document of one element. In text `]]>` may not stand as it is (XML 1.0, 2.4), which the writer lets pass. */
export function xmlFile(root: ReturnType<typeof x>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root).replaceAll(']]>', ']]&gt;')}\n`;
}

function location({ path, modified }: SitemapEntry) {
  return [x('loc', absolute(path)), ...(modified ? [x('lastmod', formatUtc(modified))] : [])];
}
