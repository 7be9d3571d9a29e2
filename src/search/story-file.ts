import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchStory } from '../views/search/search-document.ts';
import { searchIndexPath } from '../addresses/urls.ts';
import { NAME, storyFile } from '../reader/search/engine/index-file.ts';

const FOLDER = searchIndexPath().slice(1);

/**
 * The file of a story that answers of the search are made of, and that its part of the index is made of, too.
 *
 * @returns its path from the front of the site, named by what it holds
 */
export function makeStoryFile(story: SearchStory): readonly [file: string, bytes: Uint8Array] {
  const text = JSON.stringify(story);
  const name = createHash('sha256').update(text).digest('hex').slice(0, NAME);
  return [FOLDER + storyFile(name), new Uint8Array(gzipSync(text, { level: 9 }))];
}

/** What a story's file holds. */
export function readStoryFile(bytes: Uint8Array): SearchStory {
  return JSON.parse(gunzipSync(bytes).toString()) as SearchStory;
}

/** The name that an index has for a story's file; undefined for a file that is none. */
export function nameOfStoryFile(file: string): string | undefined {
  const prefix = `${FOLDER}stories/`;
  return file.startsWith(prefix)
    ? file
        .slice(prefix.length)
        .replace('/', '')
        .replace(/\.bin$/, '')
    : undefined;
}
