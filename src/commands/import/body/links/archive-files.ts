import path from 'node:path';
import { picturePath } from '../../../../markdown/picture-path.ts';

/** Where a path from the root of the old site may lie in its archive; Jekyll's root is the archive's own. */
const ROOTS = ['', 'static', 'public', 'assets', 'content', 'source', 'src', 'docs'];

/** The files of an archive that are no posts: pictures, papers and whatever else its posts name. */
export class ArchiveFiles {
  private readonly files = new Map<string, string>();

  /** @param files paths from the folder of the archive; what is a symbolic link is none of them */
  constructor(files: readonly string[]) {
    for (const file of files) this.files.set(file.normalize('NFC'), file);
  }

  /**
   * The file that an address names, by its path in the archive: beside the post, or below the root of the site. Nothing but
   * what was listed is found, whatever the address says.
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

/** The path a file of the archive had on the old site. */
export function sitePath(file: string): string {
  const root = ROOTS.find((name) => name !== '' && file.startsWith(`${name}/`));
  return `/${root === undefined ? file : file.slice(root.length + 1)}`;
}
