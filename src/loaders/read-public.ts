import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../lib/compare-text.ts';
import type { FileProblem } from '../lib/problem.ts';
import { explainLink } from './walk.ts';

/**
 * Lists what is copied to the site as it is: files and links. No link to a folder is followed.
 *
 * @param publicDir absolute; need not be there
 * @returns paths from there with forward slashes, in the order of their names
 */
export function listPublic(publicDir: string): readonly string[] {
  const list = (folder: string): string[] =>
    readdirSync(path.join(publicDir, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return list(file);
      return entry.isFile() || entry.isSymbolicLink() ? [file] : [];
    });
  return existsSync(publicDir) ? list('').sort(compareText) : [];
}

/**
 * The same, with what is wrong. A link is refused where it leads to nothing, to a folder, or out of the folder: what it leads to
 * would be published without anybody having put it there.
 */
export async function readPublic(publicDir: string): Promise<{ files: string[]; problems: FileProblem[] }> {
  const found = { files: new Array<string>(), problems: new Array<FileProblem>() };
  for (const file of listPublic(publicDir)) {
    const place = path.join(publicDir, file);
    const isLink = lstatSync(place).isSymbolicLink();
    const flaw = isLink && (await explainLink(place, await realpath(publicDir), 'public/'));
    if (flaw) found.problems.push({ file: `public/${file}`, line: 1, column: 1, field: 'file', ...flaw });
    else found.files.push(file);
  }
  return found;
}
