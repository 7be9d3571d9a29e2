import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../../addresses/urls.ts';
import { errorCode } from '../../lib/errors/error-code.ts';
import { Records } from '../../release/records.ts';
import { ReleaseFolders } from '../../release/release-folders.ts';
import { nameOfStoryFile, readStoryFile } from '../../search/search-story-file.ts';
import { settings } from '../../settings.ts';
import type { SearchStory } from '../../views/search/search-document.ts';

/** Calls a function with a lookup of stories in the last release. Without a release, the lookup finds nothing. */
export function withLastRelease<T>(use: (last: LastRelease) => T): T {
  const places = new ReleaseFolders(settings.outDir);
  if (!existsSync(places.records)) return use(() => undefined);
  const { records } = Records.open(places.records);
  try {
    const number = records.releases()[0]?.number;
    return use((page) => {
      const made = number === undefined ? undefined : records.output(fileOf(page))?.made;
      const file = made?.map(([file]) => file).find((file) => nameOfStoryFile(file) !== undefined);
      return number === undefined || file === undefined ? undefined : readIfThere(path.join(places.site(number), file));
    });
  } finally {
    records.close();
  }
}

/** If a release has lost a file, the next build makes it again. */
function readIfThere(file: string): SearchStory | undefined {
  try {
    return readStoryFile(readFileSync(file));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** The story at an address, as the search of that release has it; undefined if there is none. */
export type LastRelease = (page: string) => SearchStory | undefined;
