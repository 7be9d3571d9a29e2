import { createHash } from 'node:crypto';

/** Proposes an id for the story in a file: the same at every run, and one that is not in use. */
export function proposeId(file: string, taken: ReadonlyMap<string, unknown> = new Map()): string {
  let id = fileHash(file);
  while (taken.has(id)) id = fileHash(`${file} ${id}`);
  return id;
}

/** Derives eight characters `[a-z2-7]` from a file's path. */
export function fileHash(file: string): string {
  const digest = createHash('sha256').update(file).digest();
  // Five bits of each byte are one character of RFC 4648's base 32.
  return Array.from(digest.subarray(0, 8), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('');
}
