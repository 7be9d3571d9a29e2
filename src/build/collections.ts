import { pageLinks } from '../edition/text-pages.ts';
import type { Content } from '../loaders/read-content.ts';
import { publication } from '../publication.ts';

/*
 * The content collections of a compiled site, in the form in which Astro takes them from its own module
 * (astro/dist/content/data-store.js, `fromModule`): a build fills them with what it has read.
 */

const collections = new Map<string, Map<string, { readonly id: string; readonly data: object }>>();

export default collections;

export function fillCollections({
  articles,
  series,
  pages,
  front,
}: Pick<Content, 'articles' | 'series' | 'pages' | 'front'>): void {
  const facts = { ...publication, pages: pageLinks(pages) };
  collections.set('articles', new Map(articles.map((data) => [data.id, { id: data.id, data }])));
  collections.set('publication', new Map([['publication', { id: 'publication', data: facts }]]));
  collections.set('pages', new Map(pages.map((data) => [data.id, { id: data.id, data }])));
  collections.set('front', new Map([['front', { id: 'front', data: front }]]));
  collections.set('series', new Map(series.map((data) => [data.id, { id: data.id, data }])));
}
