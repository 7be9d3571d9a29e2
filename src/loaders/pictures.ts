import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { compareText } from '../lib/compare-text.ts';
import type { PictureFile } from '../schemas/article.ts';
import { withoutIgnored } from '../schemas/hidden.ts';
import { nearest } from './near.ts';
import { showFound, showHidden, type Explanation } from '../lib/problem.ts';
import { fingerprintOf } from '../lib/file-fingerprint.ts';
import { isInside } from './walk.ts';

/** What every browser shows and no browser runs: SVG can carry script. AVIF is told as the HEIF it is kept in. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif']);

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

const MAX_BYTES = 50_000_000;
const MAX_SIDE = 20_000;

/** The most sharp takes by itself (limitInputPixels, 0x3FFF squared). */
const MAX_PIXELS = 0x3fff * 0x3fff;

const WRITE = 'a JPEG, PNG, WebP, AVIF or GIF picture';

/** Whether a picture's address leads to another place than a file of the content folder. */
export function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/**
 * Finds a picture a story names and looks into it.
 *
 * @param contentDir absolute
 * @param story path of the story's file from there
 * @param name path of the picture from the story's folder, as the story has it
 * @returns the picture and its stamp, or why it is refused; never throws
 */
export async function readPicture(contentDir: string, story: string, name: string): Promise<ReadPicture | Explanation> {
  const folder = path.posix.dirname(story);
  for (const spelling of spellings(name)) {
    const refused = explainPath(folder, spelling);
    if (refused) return refused;
    const found = await readNamed(contentDir, path.posix.join(folder, spelling), name);
    if (found) return found;
  }
  const beside = await picturesBeside(contentDir, folder, name);
  const alike = beside.filter((file) => spaceless(file) === spaceless(path.posix.basename(decode(name))));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) {
    const found = await readNamed(contentDir, path.posix.join(folder, path.posix.dirname(decode(name)), only), name);
    if (found) return found;
  }
  return { note: `no file ${showFound(path.posix.join(folder, name))}`, write: suggest(name, beside) };
}

/** The picture in a file, or why it is refused; undefined where there is no such file. */
async function readNamed(
  contentDir: string,
  file: string,
  name: string,
): Promise<ReadPicture | Explanation | undefined> {
  const absolute = path.join(contentDir, file);
  const stamp = fingerprintOf(absolute);
  if (stamp === undefined) return undefined;
  if (!isInside(await realpath(contentDir), await realpath(absolute))) {
    return { note: 'a symbolic link that leaves the content folder', write: 'the picture itself' };
  }
  const picture = await inspect(absolute);
  return 'write' in picture ? picture : { picture: { path: name, file, ...picture }, stamp };
}

function explainPath(folder: string, name: string): Explanation | undefined {
  const write = 'the name of a picture beside the story, such as harbour.jpg';
  if (isRemote(name)) return { note: 'a picture elsewhere', write };
  if (/[\p{Cc}\\]/u.test(name)) return { note: 'a backslash or control character', write };
  if (name.startsWith('/')) return { note: 'a path from the root', write };
  if (path.posix.join(folder, name).split('/')[0] === '..') return { note: 'a path out of the content folder', write };
  return undefined;
}

/** Markdown percent-encodes spaces and letters beyond ASCII; disks keep accents in one of two forms. */
function spellings(name: string): Set<string> {
  return new Set(
    [name, decode(name)].flatMap((spelling) => [spelling, spelling.normalize('NFC'), spelling.normalize('NFD')]),
  );
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A plain % in a file's name.
    return name;
  }
}

/**
 * A name as it looks: macOS writes a narrow no-break space into the names of screenshots, Japanese input a wide one, and
 * nobody who copies such a name sees which it is.
 */
function spaceless(name: string): string {
  return withoutIgnored(name.normalize('NFC')).replace(/\s+/g, ' ');
}

async function inspect(file: string): Promise<Inspected | Explanation> {
  const about = await stat(file);
  if (!about.isFile()) return { note: 'not a file', write: WRITE };
  if (about.size > MAX_BYTES) return { note: `${about.size} bytes`, write: `a picture of at most ${MAX_BYTES} bytes` };
  try {
    const bytes = await readFile(file);
    const { format, compression, autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const kind = format === 'heif' && compression === 'av1' ? 'avif' : format;
    if (!FORMATS.has(kind))
      return { note: kind === 'svg' ? 'an SVG, which can carry script' : `a ${kind} file`, write: WRITE };
    const { width, height } = autoOrient;
    if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) {
      return { note: `${width} × ${height} pixels`, write: `a picture of at most ${MAX_SIDE} pixels a side` };
    }
    // Its head may be sound and the rest missing: only decoding shows it, once for each state of the file. As a thumbnail
    // it is decoded to its last line in a tenth of the time.
    await sharp(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const isAnimated = ((kind === 'gif' || kind === 'webp') && pages > 1) || (kind === 'png' && isAnimatedPng(bytes));
    return { width, height, digest, ...(isAnimated && { isAnimated }) };
  } catch {
    return { note: 'not a picture, or a damaged one', write: WRITE };
  }
}

/** An animated PNG says so in a chunk before its first picture (PNG 3, 11.3.6.1), which sharp does not read. */
function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL');
  return control >= 0 && control < bytes.indexOf('IDAT');
}

/** Names of the pictures in the folder a name points to. */
async function picturesBeside(contentDir: string, folder: string, name: string): Promise<readonly string[]> {
  const place = path.join(contentDir, folder, path.posix.dirname(decode(name)));
  const files = await readdir(place).catch(() => []);
  return files.filter((file) => PICTURE.test(file)).sort(compareText);
}

/** A picture whose name is near, also one in another format; never one that just lies there. */
function suggest(name: string, beside: readonly string[]): string {
  const stemOf = (file: string) => path.posix.basename(decode(file)).replace(PICTURE, '');
  const stem = nearest(stemOf(name), beside.map(stemOf));
  const file = beside.find((other) => stem !== undefined && stemOf(other) === stem);
  if (file === undefined) return 'the name of a picture that lies beside the story';
  const meant = path.posix.join(path.posix.dirname(name), file);
  // What cannot be seen or typed is written as addresses have it, which front matter and Markdown take, too.
  return `${showHidden(meant) === meant ? meant : encodeURI(meant)}, or add the picture`;
}

type Inspected = Pick<PictureFile, 'width' | 'height' | 'digest' | 'isAnimated'>;

export interface ReadPicture {
  readonly picture: PictureFile;
  readonly stamp: string;
}
