import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { errorCode } from '../../lib/errors/error-code.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

/** The release that a checkout was made from; tools/create/ and `npm run upgrade` write it. */
export const RELEASE_RECORD = '.kawaraban.json';

const releaseSchema = z.strictObject({
  /** of package.json */
  version: z.string(),
  /** SHA-256 of each file of the release, by its path with forward slashes */
  files: z.record(z.string(), z.string().regex(/^[\da-f]{64}$/)),
});

/**
 * The release that a checkout was made from; undefined for a clone.
 *
 * @param root the checkout
 * @throws Refusal if the record cannot be read
 */
export function readRelease(root: string): Release | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(root, RELEASE_RECORD), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return releaseSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Refusal(`${RELEASE_RECORD} cannot be read. Take the one of the release that this checkout was made from.`, { cause: error }); // prettier-ignore
  }
}

export type Release = z.infer<typeof releaseSchema>;
