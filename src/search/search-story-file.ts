import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchStory } from '../views/search/search-document.ts';
import { searchIndexPath } from '../addresses/urls.ts';
import { NAME, storyFile } from '../reader/search/engine/index-file.ts';

const FOLDER = searchIndexPath().slice(1);

/**
 * Makes the file of a story for the search. Results and the index are made from it.
 *
 * @returns its path from the front of the site, named by its digest
 */
export function makeStoryFile(story: SearchStory): readonly [file: string, bytes: Uint8Array] {
  const text = JSON.stringify(story);
  const name = createHash('sha256').update(text).digest('hex').slice(0, NAME);
  return [FOLDER + storyFile(name), new Uint8Array(gzipSync(text, { level: 9 }))];
}

/** Reads a story's file. */
export function readStoryFile(bytes: Uint8Array): SearchStory {
  return JSON.parse(gunzipSync(bytes).toString()) as SearchStory;
}

/** Returns the name of a story's file in an index; undefined for any other file. */
export function nameOfStoryFile(file: string): string | undefined {
  const prefix = `${FOLDER}stories/`;
  return file.startsWith(prefix)
    ? file
        .slice(prefix.length)
        .replace('/', '')
        .replace(/\.bin$/, '')
    : undefined;
}
