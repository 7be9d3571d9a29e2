import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../lib/text/compare-text.ts';
import type { PictureFile } from '../../schemas/article-file.ts';
import { withoutIgnored } from '../../schemas/fields/invisible.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { showFound, showInvisible, type Explanation } from '../../lib/errors/problem.ts';
import { fingerprintOf } from '../../lib/files/file-fingerprint.ts';
import { isInside } from '../../lib/files/is-inside.ts';

/** Formats that every browser shows and none runs: SVG can contain scripts. sharp reports AVIF as HEIF. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif']);

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

const MAX_PICTURE_BYTES = 50_000_000;
const MAX_SIDE_PIXELS = 20_000;

/** The default limit of sharp (limitInputPixels, 0x3FFF squared). */
const MAX_PIXELS = 0x3fff * 0x3fff;

const EXPECTED_PICTURE = 'a JPEG, PNG, WebP, AVIF or GIF picture';

/** Tells whether a picture's address is not a file of the content folder. */
export function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/**
 * Finds and inspects a picture that a story names.
 *
 * @param contentDir absolute
 * @param story path of the story's file from there
 * @param name path of the picture from the story's folder, as the story has it
 * @returns the picture with the fingerprint of its file, or why it is refused; never throws
 */
export async function readPicture(contentDir: string, story: string, name: string): Promise<ReadPicture | Explanation> {
  const folder = path.posix.dirname(story);
  for (const spelling of spellings(name)) {
    const refused = explainPath(folder, spelling);
    if (refused) return refused;
    const found = await readNamed(contentDir, path.posix.join(folder, spelling), name);
    if (found) return found;
  }
  const beside = await listPicturesNear(contentDir, folder, name);
  const alike = beside.filter((file) => spaceless(file) === spaceless(path.posix.basename(decode(name))));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) {
    const found = await readNamed(contentDir, path.posix.join(folder, path.posix.dirname(decode(name)), only), name);
    if (found) return found;
  }
  return { note: `no file ${showFound(path.posix.join(folder, name))}`, write: suggestPicture(name, beside) };
}

/** Returns the picture in a file, or why it is refused; undefined where there is no such file. */
async function readNamed(
  contentDir: string,
  file: string,
  name: string,
): Promise<ReadPicture | Explanation | undefined> {
  const absolute = path.join(contentDir, file);
  const fingerprint = fingerprintOf(absolute);
  if (fingerprint === undefined) return undefined;
  if (!isInside(await realpath(contentDir), await realpath(absolute))) {
    return { note: 'a symbolic link that leaves the content folder', write: 'the picture itself' };
  }
  const picture = await inspectPicture(absolute);
  return 'write' in picture ? picture : { picture: { path: name, file, ...picture }, fingerprint };
}

function explainPath(folder: string, name: string): Explanation | undefined {
  const write = 'the name of a picture beside the story, such as harbour.jpg';
  if (isRemote(name)) return { note: 'a picture on another site', write };
  if (/[\p{Cc}\\]/u.test(name)) return { note: 'a backslash or control character', write };
  if (name.startsWith('/')) return { note: 'a path from the root', write };
  if (path.posix.join(folder, name).split('/')[0] === '..')
    return { note: 'a path that leaves the content folder', write };
  return undefined;
}

/** Markdown percent-encodes spaces and letters beyond ASCII; file systems store accents in one of two forms. */
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
 * Makes all spaces alike: macOS writes a narrow no-break space into the names of screenshots, Japanese input a wide one, and
 * nobody who copies such a name can see the difference.
 */
function spaceless(name: string): string {
  return withoutIgnored(name.normalize('NFC')).replace(/\s+/g, ' ');
}

async function inspectPicture(file: string): Promise<Inspected | Explanation> {
  const about = await stat(file);
  if (!about.isFile()) return { note: 'not a file', write: EXPECTED_PICTURE };
  if (about.size > MAX_PICTURE_BYTES)
    return { note: `${about.size} bytes`, write: `a picture of at most ${MAX_PICTURE_BYTES} bytes` };
  const { default: sharp } = await import('sharp');
  try {
    const bytes = await readFile(file);
    const { format, compression, autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const kind = format === 'heif' && compression === 'av1' ? 'avif' : format;
    if (!FORMATS.has(kind))
      return { note: kind === 'svg' ? 'an SVG, which can contain script' : `a ${kind} file`, write: EXPECTED_PICTURE };
    const { width, height } = autoOrient;
    if (Math.max(width, height) > MAX_SIDE_PIXELS || width * height > MAX_PIXELS) {
      return { note: `${width} × ${height} pixels`, write: `a picture of at most ${MAX_SIDE_PIXELS} pixels a side` };
    }
    // The file may be incomplete, which only decoding shows. Decoding it to its last line as a thumbnail takes a tenth
    // of the time.
    await sharp(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const isAnimated = ((kind === 'gif' || kind === 'webp') && pages > 1) || (kind === 'png' && isAnimatedPng(bytes));
    return { width, height, digest, ...(isAnimated && { isAnimated }) };
  } catch {
    return { note: 'not a picture, or a damaged one', write: EXPECTED_PICTURE };
  }
}

/** Detects what sharp does not: an animated PNG has a special chunk before its first picture (PNG 3, 11.3.6.1). */
function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL');
  return control >= 0 && control < bytes.indexOf('IDAT');
}

/** Lists the pictures in the folder that a name points to. */
async function listPicturesNear(contentDir: string, folder: string, name: string): Promise<readonly string[]> {
  const place = path.join(contentDir, folder, path.posix.dirname(decode(name)));
  const files = await readdir(place).catch(() => []);
  return files.filter((file) => PICTURE.test(file)).sort(compareText);
}

/** Suggests a picture with a similar name, in any format, but never just any picture of the folder. */
function suggestPicture(name: string, beside: readonly string[]): string {
  const stemOf = (file: string) => path.posix.basename(decode(file)).replace(PICTURE, '');
  const stem = closestWord(stemOf(name), beside.map(stemOf));
  const file = beside.find((other) => stem !== undefined && stemOf(other) === stem);
  if (file === undefined) return 'the name of a picture beside the story';
  const meant = path.posix.join(path.posix.dirname(name), file);
  // Characters that cannot be seen or typed are percent-encoded, which front matter and Markdown accept, too.
  return `${showInvisible(meant) === meant ? meant : encodeURI(meant)}, or add the picture`;
}

type Inspected = Pick<PictureFile, 'width' | 'height' | 'digest' | 'isAnimated'>;

export interface ReadPicture {
  readonly picture: PictureFile;
  readonly fingerprint: string;
}
