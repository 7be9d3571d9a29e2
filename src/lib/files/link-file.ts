import { constants, copyFileSync, linkSync, statSync, utimesSync } from 'node:fs';
import { errorCode } from '../errors/error-code.ts';

/**
 * Links a file to a second place, or copies it with its times on a disk without links. An existing file is never
 * replaced.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV'].includes(errorCode(error) ?? '')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const { atimeMs, mtimeMs } = statSync(from);
    // Dates would be cut to milliseconds, but a release recognizes its files by their times.
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
  }
}
