import { statSync } from 'node:fs';

/**
 * What changes whenever a file does: its size and the moments, in nanoseconds, of its last change and of the last
 * change to what the disk knows of it (an older copy put in its place keeps the first, not the second).
 * Asked without a promise, which would double the time of a reading in which nothing has changed.
 *
 * @returns undefined when there is no such file
 */
export function fingerprintOf(file: string): string | undefined {
  try {
    const { size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return `${size}-${mtimeNs}-${ctimeNs}`;
  } catch {
    return undefined;
  }
}
