import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapItemStream, type SitemapItem } from 'sitemap';

/** The addresses of a sitemap with what it says of them, read by the `sitemap` package, which throws at what it does not know. */
export function parseSitemap(text: string): Promise<SitemapItem[]> {
  return Readable.from([text])
    .pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW }))
    .toArray() as Promise<SitemapItem[]>;
}
