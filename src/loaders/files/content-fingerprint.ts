import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf } from '../../lib/files/file-fingerprint.ts';
import { compareText } from '../../lib/text/compare-text.ts';

/**
 * Takes the fingerprints of all files in some folders, and one for all together, made from names, sizes and times.
 * While it stays the same, no file has changed.
 *
 * @param folders absolute; a missing one counts as empty
 * @returns undefined where a symbolic link leads out of the folders, to files that are not checked
 */
export function fingerprintContent(folders: readonly string[]): ContentFingerprint | undefined {
  const hash = createHash('sha256');
  const all = new Map<string, string>();
  for (const folder of folders) {
    const entries =
      fingerprintOf(folder) === undefined ? [] : readdirSync(folder, { withFileTypes: true, recursive: true });
    const files: string[] = [];
    for (const entry of entries) {
      if (entry.isSymbolicLink()) return undefined;
      if (!entry.isDirectory()) files.push(path.join(entry.parentPath, entry.name));
    }
    for (const file of files.sort(compareText)) {
      const found = fingerprintOf(file);
      hash.update(`${file}\0${found}\0`);
      if (found !== undefined) all.set(file, found);
    }
  }
  return { whole: hash.digest('hex').slice(0, 32), files: all };
}

export interface ContentFingerprint {
  readonly whole: string;
  /** of each file, by its absolute path (lib/files/file-fingerprint.ts) */
  readonly files: ReadonlyMap<string, string>;
}
