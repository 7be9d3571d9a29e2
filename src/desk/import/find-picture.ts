import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { picturePath } from '../../markdown/picture-path.ts';
import { isInside } from '../../loaders/walk.ts';

/** Where a path from the root of the old site lies in its archive: Hugo's folders, then Jekyll's own root. */
const ROOTS = ['static', 'assets', 'content', ''];

/**
 * The file that a picture's address names in the archive, by its path from there: beside the post, or below the root of
 * the site. Nothing outside the archive is looked at, also by way of a symbolic link.
 */
export async function findPicture(from: string, post: string, address: string): Promise<string | undefined> {
  const name = picturePath(address.replace(/[?#].*$/s, ''));
  if (!name) return undefined;
  const beside = name.startsWith('/') ? [] : [path.posix.join(path.posix.dirname(post), name)];
  const below = ROOTS.map((root) => path.posix.join(root, path.posix.join('/', name)).replace(/^\//, ''));
  for (const file of [...beside, ...below]) {
    if (file.startsWith('..') || file.includes('\0')) continue;
    const absolute = path.join(from, file);
    const found = await stat(absolute).catch(() => undefined);
    if (found?.isFile() && isInside(await realpath(from), await realpath(absolute))) return file;
  }
  return undefined;
}
