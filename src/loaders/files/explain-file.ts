import { readlink, realpath, stat } from 'node:fs/promises';
import { errorCode } from '../../lib/errors/error-code.ts';
import { showFound, type Explanation } from '../../lib/errors/problem.ts';
import { isInside } from '../../lib/files/is-inside.ts';

/** Explains that a file or folder cannot be read. */
export function explainUnreadable(error: unknown, what: 'file' | 'folder'): Explanation {
  return {
    found: errorCode(error) ?? 'unknown',
    note: `the ${what} cannot be read`,
    write: `a ${what} that you have permission to read`,
  };
}

/**
 * Explains what is wrong with a symbolic link, which may only lead to a file within the same folder.
 *
 * @param root real path of that folder
 * @param name what the folder is called
 */
export async function explainSymlink(link: string, root: string, name: string): Promise<Explanation | undefined> {
  const found = `→ ${showFound(await readlink(link).catch(() => ''))}`;
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return { found, note: 'a symbolic link to nothing', write: 'the file itself' };
  if (!isInside(root, target)) {
    return { found, note: `a symbolic link that leaves ${name}`, write: 'the file itself' };
  }
  if ((await stat(link)).isDirectory()) {
    return { found, note: 'a symbolic link to a folder', write: 'the folder itself, or a link to each file' };
  }
  return undefined;
}
