import { pageLinks } from '../edition/text-pages.ts';
import type { Content } from '../loaders/content.ts';
import { publication } from '../publication.ts';

/*
 * The content collections of a compiled site, in the form in which Astro takes them from its own module
 * (astro/dist/content/data-store.js, `fromModule`): a build fills them with what it has read.
 */

const collections = new Map<string, Map<string, { readonly id: string; readonly data: object }>>();

export default collections;

export function fillCollections(content: Filled): void {
  const facts = { ...publication, pages: pageLinks(content.pages) };
  collections.set('publication', new Map([['publication', { id: 'publication', data: facts }]]));
  collections.set('front', new Map([['front', { id: 'front', data: content.front }]]));
  for (const name of ['articles', 'series', 'pages', 'people', 'topics', 'callouts'] as const)
    collections.set(name, new Map(content[name].map((data) => [data.id, { id: data.id, data }])));
}

type Filled = Pick<Content, 'articles' | 'series' | 'pages' | 'people' | 'topics' | 'callouts' | 'front'>;
