import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { compareText } from '../model/order.ts';

/** The code that decides what a story's entry holds. */
const FOLDERS = ['schemas', 'loaders', 'markdown'];

/**
 * One text for the code that reads stories, the packages it leans on and the platform: while it is the same, what was read
 * earlier holds.
 *
 * @param srcDir folder of the site's own code, beside package.json
 */
export async function digestOfCode(srcDir: URL): Promise<string> {
  const src = fileURLToPath(srcDir);
  const hash = createHash('sha256').update(process.version);
  const files = ['../package.json'];
  for (const folder of FOLDERS) {
    for (const file of await readdir(path.join(src, folder), { recursive: true })) {
      if (file.endsWith('.ts')) files.push(path.join(folder, file));
    }
  }
  for (const file of files.sort(compareText)) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(src, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
