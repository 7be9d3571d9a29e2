import { existsSync, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../lib/compare-text.ts';
import type { FileProblem } from '../lib/problem.ts';
import { explainLink } from './walk.ts';

/**
 * Lists what is copied to the site as it is. A link is refused where it leads to nothing, to a folder, or out of the folder:
 * what it leads to would be published without anybody having put it there.
 *
 * @param publicDir absolute; need not be there
 * @returns paths from there with forward slashes, in the order of their names
 */
export async function readPublic(publicDir: string): Promise<{ files: string[]; problems: FileProblem[] }> {
  const found = { files: new Array<string>(), problems: new Array<FileProblem>() };
  if (!existsSync(publicDir)) return found;
  const root = await realpath(publicDir);
  const visit = async (folder: string): Promise<void> => {
    for (const entry of readdirSync(path.join(publicDir, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) await visit(file);
      const flaw = entry.isSymbolicLink() && (await explainLink(path.join(publicDir, file), root, 'public/'));
      if (flaw) found.problems.push({ file: `public/${file}`, line: 1, column: 1, field: 'file', ...flaw });
      else if (entry.isFile() || entry.isSymbolicLink()) found.files.push(file);
    }
  };
  await visit('');
  found.files.sort(compareText);
  return found;
}
