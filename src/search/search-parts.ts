import { readFileSync } from 'node:fs';
import type { Edition } from '../edition/make-edition.ts';
import { digest } from '../lib/page-key.ts';
import type { MadeSite, PlannedFile } from '../lib/planned-file.ts';
import { searchShards } from '../views/search/search.ts';
import { searchNames } from '../views/search/search-document.ts';
import { articlePath, fileOf, searchIndexPath } from '../addresses/urls.ts';
import type { Article } from '../schemas/article.ts';
import { IndexMaker } from './index-maker.ts';
import { nameOfStoryFile, readStoryFile } from './story-file.ts';

/**
 * The parts of the search index, a folder each (views/search/search.ts says which). A part is made of the files that were made with
 * the pages of its stories.
 *
 * @param keys of the pages, by file
 */
export function searchParts(edition: Edition, keys: ReadonlyMap<string, string>): readonly PlannedFile[] {
  return searchShards(edition).map(({ name, stories }) => {
    const folder = searchIndexPath(name).slice(1);
    const pages = stories.map((story) => fileOf(articlePath(story)));
    return {
      file: folder,
      key: `stories:${digest(pages.map((page) => [page, keys.get(page)]))}`,
      asks: pages,
      make: (site) => makePart(folder, stories, edition, site),
    };
  });
}

function makePart(
  folder: string,
  stories: readonly Article[],
  edition: Edition,
  site: MadeSite,
): ReadonlyMap<string, Uint8Array> {
  const index = new IndexMaker(folder);
  for (const story of stories) {
    const page = fileOf(articlePath(story));
    const file = site.filesOf(page).find((file) => nameOfStoryFile(file) !== undefined);
    const name = file === undefined ? undefined : nameOfStoryFile(file);
    if (file === undefined || name === undefined) throw new Error(`${page} was made without what the search needs.`);
    index.add({ ...readStoryFile(readFileSync(site.find(file))), ...searchNames(story, edition) }, name);
  }
  return index.finish();
}
