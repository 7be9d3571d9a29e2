import path from 'node:path';
import { picturePath } from '../../../../markdown/picture-path.ts';

/** Folders of the archive where a path from the root of the old site may be. For Jekyll that is the archive itself. */
const ROOTS = ['', 'static', 'public', 'assets', 'content', 'source', 'src', 'docs'];

/** The files of an archive other than posts: pictures, documents and anything else that posts link to. */
export class ArchiveFiles {
  private readonly files = new Map<string, string>();

  /** @param files paths from the folder of the archive, without symbolic links */
  constructor(files: readonly string[]) {
    for (const file of files) this.files.set(file.normalize('NFC'), file);
  }

  /**
   * Finds the file that an address names, beside the post or below the root of the site, and returns its path in the
   * archive. Only listed files are found, whatever the address is.
   */
  find(post: string, address: string): string | undefined {
    const name = picturePath(address.replace(/[?#].*$/s, ''))?.normalize('NFC');
    if (!name) return undefined;
    const folder = path.posix.dirname(post);
    const ownFolder = path.posix.join(folder, path.posix.basename(post).replace(/\.[a-z]+$/i, ''));
    const beside = name.startsWith('/') ? [] : [folder, ownFolder].map((from) => path.posix.join(from, name));
    const below = ROOTS.map((root) => path.posix.join(root, path.posix.join('/', name)).replace(/^\//, ''));
    for (const file of [...beside, ...below]) {
      const found = this.files.get(file);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Returns the path that a file of the archive had on the old site. */
export function sitePath(file: string): string {
  const root = ROOTS.find((name) => name !== '' && file.startsWith(`${name}/`));
  return `/${root === undefined ? file : file.slice(root.length + 1)}`;
}
