import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { isCode } from '../model/own-addresses.ts';

/** Short links and their QR codes: by the ten thousand, and hardly ever asked for. */
const SHORT = /^a\//;

/** What gains by packing. Pictures and type are packed already, and so are the parts of the search index. */
const TEXT = /\.(?:html|css|js|json|xml|opml|webmanifest|txt|svg)$/;

/** What fits into one packet arrives no sooner when it is smaller. */
const ONE_PACKET = 1400;

/**
 * Measured on 60 pages of 34.6 kB on one core, milliseconds and bytes each:
 *
 * - brotli 5: 0.9 and 8,258; **6: 0.9 and 8,207**; 8: 1.3 and 8,173; 10: 16 and 7,794; 11: 59 and 7,563
 * - zstd **3: 0.3 and 9,498**; 7: 0.6 and 8,684; 12: 1.9 and 8,586; 19: 16 and 8,402
 * - gzip **6: 0.7 and 8,750**; 9: 0.7 and 8,718
 *
 * A hundred thousand stories take minutes with the first and hours with brotli 11, which is for what is few. Browsers that
 * take zstd take brotli, too, so that its time counts for more than its size.
 */
const LEVELS = { pages: { br: 6, zst: 3, gz: 6 }, forYears: { br: 11, zst: 19, gz: 9 } };

const PACKERS = {
  br: (bytes: Buffer, level: number) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return brotliCompressSync(bytes, { params });
  },
  zst: (bytes: Buffer, level: number) =>
    zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } }),
  gz: (bytes: Buffer, level: number) => gzipSync(bytes, { level }),
};

/**
 * Writes packed copies beside files of a site, for hosts that send them as they are: `.br` for all browsers over HTTPS, `.zst`
 * for programs that take it and not brotli, `.gz` for all others. A copy is there only where it is smaller; one of an earlier
 * state is taken away. The same bytes give the same copies. A copy is a new file, never written into one that is there,
 * which may be the same as that of another release.
 *
 * @param files from the front of the site, such as `series/index.html`; those that are gone lose their copies
 * @returns how many copies were written
 */
export function packFiles(site: string, files: readonly string[]): number {
  return files.filter(isPacked).reduce((sum, file) => sum + packFile(site, file), 0);
}

/** Whether a file has copies, if they are smaller. */
export function isPacked(file: string): boolean {
  return TEXT.test(file) && !SHORT.test(file);
}

/** The copies that a file may have. */
export function packedCopies(file: string): readonly string[] {
  return Object.keys(PACKERS).map((ending) => `${file}.${ending}`);
}

function packFile(site: string, file: string): number {
  for (const copy of packedCopies(file)) rmSync(path.join(site, copy), { force: true });
  if (!existsSync(path.join(site, file))) return 0;
  const bytes = readFileSync(path.join(site, file));
  if (bytes.length <= ONE_PACKET) return 0;
  // The code's names hold a digest: it is packed once and sent for years.
  const levels = isCode(file) ? LEVELS.forYears : LEVELS.pages;
  let written = 0;
  for (const [ending, pack] of Object.entries(PACKERS)) {
    const packed = pack(bytes, levels[ending as keyof typeof PACKERS]);
    if (packed.length >= bytes.length) continue;
    writeFileSync(path.join(site, `${file}.${ending}`), packed, { flag: 'wx' });
    written++;
  }
  return written;
}
