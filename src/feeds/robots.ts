import { absolute, files } from '../addresses/urls.ts';

/** robots.txt (RFC 9309): everything may be crawled, and the sitemap lists it. */
export function formatRobots(): string {
  const sitemaps = [files.sitemapIndex, files.newsSitemap].map((path) => `Sitemap: ${absolute(path)}`);
  return ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n');
}
