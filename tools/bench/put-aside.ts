import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../src/lib/error-code.ts';

const aside = path.resolve('.cache', 'bench', 'aside');

/**
 * Takes what earlier builds left out of the way of one that is measured; what is not there needs nothing. Nothing is
 * deleted before the end: for minutes a disk without a journal (ext4's recently_deleted) passes by all that was deleted, one
 * by one, for every file it makes: 16 seconds of processor at ten thousand stories.
 */
export async function putAside(folders: readonly string[]): Promise<void> {
  await mkdir(aside, { recursive: true });
  for (const folder of folders) {
    await rename(folder, path.join(aside, randomUUID())).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
  }
}

/** Deletes all that was put aside. */
export async function deleteAside(): Promise<void> {
  await rm(aside, { recursive: true, force: true });
}
