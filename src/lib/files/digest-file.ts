import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasErrorCode } from '../errors/error-code.ts';

/** SHA-256 of the bytes of a file, in hex; undefined if there is no file. */
export function digestFile(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR')) return undefined;
    throw error;
  }
}
