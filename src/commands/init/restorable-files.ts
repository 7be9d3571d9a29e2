import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { digestFile } from '../../lib/files/digest-file.ts';
import { listFiles } from '../../lib/files/list-files.ts';
import { readRelease } from '../upgrade/release-record.ts';

/**
 * The files of a folder that can be restored exactly: those that git has in their present state, and those of the release
 * that the checkout was made from. Only they may be deleted.
 *
 * @param folder absolute
 * @param root the checkout
 * @returns paths from the folder, with forward slashes
 */
export function restorableFiles(folder: string, root: string): ReadonlySet<string> {
  return new Set([...restorableFromGit(folder), ...restorableFromRelease(folder, root)]);
}

/** A staged file that is in no commit could be lost. */
function restorableFromGit(folder: string): readonly string[] {
  const committed = git(folder, ['ls-tree', '-r', '--name-only', '-z', 'HEAD', '.']);
  const changed = new Set(git(folder, ['diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.']));
  return committed.filter((file) => !changed.has(file));
}

/** Empty without git, or without a commit. */
function git(folder: string, args: readonly string[]): readonly string[] {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter((name) => name !== '') : [];
}

function restorableFromRelease(folder: string, root: string): readonly string[] {
  const files = readRelease(root)?.files ?? {};
  return listFiles(folder).filter((file) => {
    const known = files[path.relative(root, path.join(folder, file)).split(path.sep).join('/')];
    return known !== undefined && known === digestFile(path.join(folder, file));
  });
}
