import { x } from 'xastscript';
import type { News } from '../edition/lists/news.ts';
import { absolute, paths } from '../addresses/urls.ts';
import { publication } from '../publication.ts';
import { SITEMAP, xmlFile } from './sitemap.ts';

const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The news sitemap. While nothing is new it lists only the front page, because the schema requires at least one address. */
export function formatNewsSitemap(news: readonly News[]): string {
  const urls = news.length > 0 ? news.map(url) : [x('url', [x('loc', absolute(paths.home))])];
  return xmlFile(x('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, urls));
}

function url({ path, title, language, published }: News) {
  const of = x('news:publication', [x('news:name', publication.name), x('news:language', language)]);
  return x('url', [
    x('loc', absolute(path)),
    x('news:news', [of, x('news:publication_date', published), x('news:title', title)]),
  ]);
}
