import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../lib/errors/error-code.ts';
import { isRunning } from '../lib/is-running.ts';
import { Refusal } from '../lib/errors/refusal.ts';

/**
 * Keeps other builds from writing to the same folder until the lock is released. A lock whose process has ended, killed or not,
 * is ignored.
 *
 * @param file of the lock; its folder is made
 * @returns a function that releases it
 * @throws Refusal
 */
export function lock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const owner = Number.parseInt(readOwner(file), 10);
    if (attempt > 0 || (owner > 0 && owner !== process.pid && isRunning(owner))) {
      throw new Refusal(
        `Another build is writing to this folder (process ${owner}). Wait for it to finish, or delete ${file} if it is no longer running.`,
      );
    }
    rmSync(file, { force: true });
  }
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It was released at this very moment.
    return '';
  }
}
