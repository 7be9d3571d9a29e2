import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCode } from '../addresses/own-addresses.ts';

/** Short links and their QR codes: there are thousands, and they are hardly ever requested. */
const SHORT = /^a\//;

/** Files that compress well. Pictures, fonts and the parts of the search index are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|opml|webmanifest|txt|svg)$/;

/** A file that fits into one packet does not arrive any sooner if it is smaller. */
const ONE_PACKET = 1400;

/**
 * Measured on 60 pages of 34.6 kB on one core, milliseconds and bytes each:
 *
 * - brotli 5: 0.9 and 8,258; **6: 0.9 and 8,207**; 8: 1.3 and 8,173; 10: 16 and 7,794; 11: 59 and 7,563
 * - gzip **6: 0.7 and 8,750**; 9: 0.7 and 8,718
 *
 * A hundred thousand stories take minutes with brotli 6 and hours with brotli 11, which is used for the few files of code. Every
 * browser that accepts zstd also accepts brotli, so no zstd copies are made.
 */
const LEVELS = { pages: { br: 6, gz: 6 }, forYears: { br: 11, gz: 9 } };

const PACKERS = {
  br: (bytes: Uint8Array, level: number) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return brotliCompressSync(bytes, { params });
  },
  gz: (bytes: Uint8Array, level: number) => gzipSync(bytes, { level }),
};

/**
 * Makes the compressed copies of a file, which hosts send as they are: `.br` for browsers over HTTPS, `.gz` for all others. A
 * copy is made only if it is smaller. The same bytes give the same copies.
 *
 * @param file from the front of the site, such as `series/index.html`
 * @returns each with its path
 */
export function packedCopies(file: string, bytes: Uint8Array): readonly (readonly [file: string, bytes: Uint8Array])[] {
  if (!isPacked(file) || bytes.length <= ONE_PACKET) return [];
  // Names of code contain a digest, so it is compressed once and sent for years.
  const levels = isCode(file) ? LEVELS.forYears : LEVELS.pages;
  return Object.entries(PACKERS).flatMap(([ending, pack]) => {
    const packed = pack(bytes, levels[ending as keyof typeof PACKERS]);
    return packed.length < bytes.length ? [[`${file}.${ending}`, packed] as const] : [];
  });
}

/** Whether packed copies are made of a file when it is large enough. */
export function isPacked(file: string): boolean {
  return TEXT.test(file) && !SHORT.test(file);
}
