import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf } from '../lib/file-fingerprint.ts';
import { compareText } from '../lib/compare-text.ts';

/**
 * Returns one text for all files of some folders, made of names, sizes and times: while it stays the same, no file has
 * changed.
 *
 * @param folders absolute; one that is not there holds nothing
 * @returns undefined where a symbolic link leads out of the folders, to files that are not checked
 */
export function fingerprintContent(folders: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries =
      fingerprintOf(folder) === undefined ? [] : readdirSync(folder, { withFileTypes: true, recursive: true });
    const files: string[] = [];
    for (const entry of entries) {
      if (entry.isSymbolicLink()) return undefined;
      if (!entry.isDirectory()) files.push(path.join(entry.parentPath, entry.name));
    }
    for (const file of files.sort(compareText)) hash.update(`${file}\0${fingerprintOf(file)}\0`);
  }
  return hash.digest('hex').slice(0, 32);
}
