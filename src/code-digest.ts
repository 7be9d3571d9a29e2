import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './list-files.ts';
import { compareText } from './model/order.ts';
import type { Settings } from './settings.ts';

/** The code that decides what a story's entry holds. */
const READING = ['src/schemas', 'src/loaders', 'src/markdown', 'package.json'];

/** The code that decides what a page shows. */
const SHOWING = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * One text for the code that reads stories, the packages it leans on and the platform: while it is the same, what was read
 * earlier holds.
 *
 * @param root the checkout
 * @param settings a body is read for links to this host
 */
export function digestOfReading(root: string, { url }: Pick<Settings, 'url'>): Promise<string> {
  return digestOf(root, READING, `${process.version} ${url.host}`);
}

/** The same for the code that makes pages and for the settings they show: while it is the same, a page of the same key is the same. */
export function digestOfShowing(root: string, { url, offline, pack, isNetlify }: Settings): Promise<string> {
  return digestOf(root, SHOWING, JSON.stringify([process.version, url, offline, pack, isNetlify]));
}

async function digestOf(root: string, places: readonly string[], more: string): Promise<string> {
  const hash = createHash('sha256').update(more);
  const files = places.flatMap((place) =>
    path.extname(place) === '' ? listFiles(path.join(root, place)).map((file) => `${place}/${file}`) : place,
  );
  for (const file of files.sort(compareText)) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
