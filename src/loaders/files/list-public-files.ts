import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../lib/text/compare-text.ts';
import type { FileProblem } from '../../lib/errors/problem.ts';
import { explainSymlink } from './explain-file.ts';

/**
 * Lists the files of `public/`, which are copied to the site as they are, symbolic links among them. Links to folders
 * are not followed.
 *
 * @param publicDir absolute; may be missing
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
 * Lists the same and reports symbolic links that lead to nothing, to a folder, or out of `public/`: a file that nobody put
 * there would be published.
 */
export async function readPublic(publicDir: string): Promise<{ files: string[]; problems: FileProblem[] }> {
  const found = { files: new Array<string>(), problems: new Array<FileProblem>() };
  for (const file of listPublic(publicDir)) {
    const place = path.join(publicDir, file);
    const isLink = lstatSync(place).isSymbolicLink();
    const problem = isLink && (await explainSymlink(place, await realpath(publicDir), 'public/'));
    if (problem) found.problems.push({ file: `public/${file}`, line: 1, column: 1, field: 'file', ...problem });
    else found.files.push(file);
  }
  return found;
}
