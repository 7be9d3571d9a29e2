import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapItemStream, type SitemapItem } from 'sitemap';

/** Reads the entries of a sitemap with the `sitemap` package, which throws if it does not know an element. */
export function parseSitemap(text: string): Promise<SitemapItem[]> {
  return Readable.from([text])
    .pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW }))
    .toArray() as Promise<SitemapItem[]>;
}
