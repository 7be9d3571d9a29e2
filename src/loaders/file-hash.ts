import { createHash } from 'node:crypto';

/** Eight characters `[a-z2-7]` from a file's path: a story's id where its editor has given none yet. */
export function fileHash(file: string): string {
  const digest = createHash('sha256').update(file).digest();
  // Five bits of each byte are one character of RFC 4648's base 32.
  return Array.from(digest.subarray(0, 8), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('');
}
