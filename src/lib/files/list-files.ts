import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/compare-text.ts';

/** Every file in a folder, by its path from there with forward slashes, sorted by name. */
export function listFiles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(compareText);
}
