import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../src/lib/errors/error-code.ts';

const aside = path.resolve('.cache', 'bench', 'aside');

/**
 * Moves away what earlier builds left, so that it does not affect a measured build. Paths that do not exist are skipped.
 * Nothing is deleted before the end. For minutes after a deletion, ext4 without a journal (recently_deleted) checks every
 * deleted file for each file it creates, which takes 16 seconds of processor at ten thousand stories.
 */
export async function putAside(folders: readonly string[]): Promise<void> {
  await mkdir(aside, { recursive: true });
  for (const folder of folders) {
    await rename(folder, path.join(aside, randomUUID())).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
  }
}

/** Deletes everything that was moved away. */
export async function deleteAside(): Promise<void> {
  await rm(aside, { recursive: true, force: true });
}
