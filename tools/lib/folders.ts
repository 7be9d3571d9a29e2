import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/lib/files/list-files.ts';
import { ReleaseFolders } from '../../src/release/release-folders.ts';
import { readSettings } from '../../src/settings.ts';

export { listFiles };

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Makes an empty folder for one test file under `.cache/tests/`. */
export async function freshFolder(name: string): Promise<string> {
  const folder = path.join(ROOT, '.cache/tests', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes what earlier builds of this content to this folder remember. */
export async function forgetCache(content: string, out: string): Promise<void> {
  const { cacheDir } = readSettings({ KAWARABAN_CONTENT: content, KAWARABAN_OUT: out }, ROOT);
  for (const folder of [cacheDir, new ReleaseFolders(out).folder]) await rm(folder, { recursive: true, force: true });
}

/** Writes files in the given order. Their names are paths from the folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** Copies a built site, whose folder is a link to a release, so that a test may change the copy. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(await realpath(from), to, { recursive: true });
}

/** Returns the SHA-256 of each file in a folder, by its path. */
export async function digestFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const file of listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file));
    digests.set(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return digests;
}

/** Compares two states of a folder: files in only one of them, and files that differ. */
export function compareDigests(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference {
  return {
    added: [...after.keys()].filter((file) => !before.has(file)),
    removed: [...before.keys()].filter((file) => !after.has(file)),
    changed: [...before]
      .filter(([file, digest]) => after.has(file) && after.get(file) !== digest)
      .map(([file]) => file),
  };
}

export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}
