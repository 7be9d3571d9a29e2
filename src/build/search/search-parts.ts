import { readFileSync } from 'node:fs';
import type { Edition } from '../../model/make-edition.ts';
import { digest } from '../../model/page-key.ts';
import type { MadeSite, PlannedFile } from '../../model/planned-file.ts';
import { searchShards } from '../../model/search.ts';
import { articlePath, fileOf, searchIndexPath } from '../../model/urls.ts';
import { IndexMaker } from './index-maker.ts';
import { readDocument } from './read-document.ts';

/**
 * The parts of the search index, a folder each (model/search.ts says which). A part is made of the pages of its stories, so
 * that it knows nothing that is not public.
 *
 * @param keys of the pages, by path
 */
export function searchParts(edition: Edition, keys: ReadonlyMap<string, string>): readonly PlannedFile[] {
  return searchShards(edition).map(({ name, stories }) => {
    const pages = stories.map(articlePath);
    return {
      file: searchIndexPath(name).slice(1),
      key: `stories:${digest(pages.map((page) => [page, keys.get(fileOf(page))]))}`,
      make: (site) => makePart(pages, site),
    };
  });
}

function makePart(pages: readonly string[], site: MadeSite): ReadonlyMap<string, Uint8Array> {
  const index = new IndexMaker();
  for (const page of pages) {
    const document = readDocument(page, readFileSync(site.find(fileOf(page)), 'utf8'));
    if (!document) throw new Error(`${page} is listed for the search and is no page of a story.`);
    index.add(document);
  }
  return index.finish();
}
