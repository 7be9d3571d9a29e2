import { constants, copyFileSync, linkSync, statSync, utimesSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** Puts a file at a second place: a link, or a copy of its age on a disk that has none. One that is there is never replaced. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV'].includes(errorCode(error) ?? '')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const { atimeMs, mtimeMs } = statSync(from);
    // Not as dates, which are cut to milliseconds: a release knows its files by their time (release/release.ts).
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
  }
}
