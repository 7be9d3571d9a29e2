import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../lib/errors/refusal.ts';
import { readRelease, type Release } from './release-record.ts';

/** Where the release is in its npm package (tools/create/package.json). */
const IN_PACKAGE = path.join('package', 'release.tar.gz');

/**
 * Unpacks a release.
 *
 * @param tarball package of create-kawaraban, or the release.tar.gz in it
 * @param folder destination; it is emptied first
 * @throws Refusal if it is not a release
 */
export function openRelease(tarball: string, folder: string): Release {
  const refuse = (reason: string) => new Refusal(`${tarball} ${reason}. Name the package of a release, such as create-kawaraban-0.2.0.tgz, which npm pack create-kawaraban fetches.`); // prettier-ignore
  if (!existsSync(tarball)) throw refuse('does not exist');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!unpack(tarball, folder)) throw refuse('cannot be unpacked');
  const inner = path.join(folder, IN_PACKAGE);
  if (existsSync(inner) && !unpack(inner, folder)) throw refuse('cannot be unpacked');
  const release = readRelease(folder);
  if (!release) throw refuse('is not a release');
  return release;
}

function unpack(tarball: string, folder: string): boolean {
  return spawnSync('tar', ['-xzf', path.resolve(tarball), '-C', folder]).status === 0;
}
