import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../../addresses/urls.ts';
import { errorCode } from '../../lib/error-code.ts';
import { Records } from '../../release/records.ts';
import { ReleaseFolders } from '../../release/release-folders.ts';
import { nameOfStoryFile, readStoryFile } from '../../search/story-file.ts';
import { settings } from '../../settings.ts';
import type { SearchStory } from '../../views/search/search-document.ts';

/** Runs a function that asks for stories of the release that was built last; where there is none, it has none of them. */
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

/** A release may have lost a file; the next build makes it again. */
function readIfThere(file: string): SearchStory | undefined {
  try {
    return readStoryFile(readFileSync(file));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** The story at an address, as the search of that release has it; undefined where it has none. */
export type LastRelease = (page: string) => SearchStory | undefined;
