import { readFileSync } from 'node:fs';
import type { Edition } from '../edition/make-edition.ts';
import { keyOf } from '../lib/page-key.ts';
import { savedText } from '../lib/caches/saved-texts.ts';
import type { MadeSite, PlannedFile } from '../lib/planned-file.ts';
import { isStory, searchShards, type Shard } from '../views/search/search.ts';
import { searchNames, searchNamesOfPage } from '../views/search/search-document.ts';
import { articlePath, fileOf, searchIndexPath, textPagePath } from '../addresses/urls.ts';
import { IndexMaker } from './index-maker.ts';
import { nameOfStoryFile, readStoryFile } from './search-story-file.ts';
import { termsOf, type StoryTerms } from './story-terms.ts';

/**
 * The parts of the search index, one folder each (see views/search/search.ts). A part is built from the files that were
 * made with the pages of its stories.
 *
 * @param keys keys of the pages, by file
 */
export function searchParts(edition: Edition, keys: ReadonlyMap<string, string>): readonly PlannedFile[] {
  return searchShards(edition).map(({ name, entries }) => {
    const folder = searchIndexPath(name).slice(1);
    const pages = entries.map(fileOfEntry);
    return {
      file: folder,
      // Either every part knows the languages of its stories, or none does.
      key: keyOf({ stories: pages.map((page) => [page, keys.get(page)]), languages: edition.languages.length > 0 }),
      asks: pages,
      make: (site) => makePart(folder, entries, edition, site),
    };
  });
}

function makePart(
  folder: string,
  entries: Shard['entries'],
  edition: Edition,
  site: MadeSite,
): ReadonlyMap<string, Uint8Array> {
  const index = new IndexMaker(folder);
  for (const entry of entries) {
    const page = fileOfEntry(entry);
    const file = site.filesOf(page).find((file) => nameOfStoryFile(file) !== undefined);
    const name = file === undefined ? undefined : nameOfStoryFile(file);
    if (file === undefined || name === undefined) throw new Error(`${page} was made without what the search needs.`);
    const names = isStory(entry) ? searchNames(entry, edition) : searchNamesOfPage(entry, edition);
    const makeTerms = () =>
      JSON.stringify(termsOf({ ...readStoryFile(readFileSync(site.find(file))), names: names.names }));
    const terms = savedText('terms', entry.file, keyOf({ name, names: names.names }), makeTerms);
    index.add(name, JSON.parse(terms) as StoryTerms, names);
  }
  return index.finish();
}

function fileOfEntry(entry: Shard['entries'][number]): string {
  return fileOf(isStory(entry) ? articlePath(entry) : textPagePath(entry.id));
}
