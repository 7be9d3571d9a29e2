import { statSync } from 'node:fs';

/**
 * A text that changes whenever a file does: its size, its modification time and its change time, in nanoseconds. An
 * older copy in its place has the same modification time, but not the same change time. Synchronous, because promises
 * would double the time of a reading without changes.
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
