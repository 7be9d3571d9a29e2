import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { closestMatch } from 'leven';
import sharp from 'sharp';
import { compareText } from '../model/order.ts';
import type { PictureFile } from '../schemas/article.ts';
import { showFound } from './problem.ts';
import { stampOf } from './stamp.ts';
import { isInside } from './walk.ts';

/** What every browser shows and no browser runs: SVG can carry script. AVIF is told as the HEIF it is kept in. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif']);

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
export async function readPicture(contentDir: string, story: string, name: string): Promise<ReadPicture | PictureFlaw> {
  const folder = path.posix.dirname(story);
  for (const spelling of spellings(name)) {
    const refused = explainPath(folder, spelling);
    if (refused) return refused;
    const file = path.posix.join(folder, spelling);
    const absolute = path.join(contentDir, file);
    const stamp = stampOf(absolute);
    if (stamp === undefined) continue;
    if (!isInside(await realpath(contentDir), await realpath(absolute))) {
      return { note: 'a symbolic link that leaves the content folder', write: 'the picture itself' };
    }
    const picture = await inspect(absolute);
    return 'note' in picture ? picture : { picture: { path: name, file, ...picture }, stamp };
  }
  return {
    note: `no file ${showFound(path.posix.join(folder, name))}`,
    write: await suggest(contentDir, folder, name),
  };
}

function explainPath(folder: string, name: string): PictureFlaw | undefined {
  const write = 'the name of a picture beside the story, such as harbour.jpg';
  if (isRemote(name)) return { note: 'a picture elsewhere', write };
  if (/[\p{Cc}\\]/u.test(name)) return { note: 'a backslash or control character', write };
  if (name.startsWith('/')) return { note: 'a path from the root', write };
  if (path.posix.join(folder, name).split('/')[0] === '..') return { note: 'a path out of the content folder', write };
  return undefined;
}

/** Markdown percent-encodes spaces and letters beyond ASCII; disks keep accents in one of two forms. */
function spellings(name: string): Set<string> {
  const names = [name];
  try {
    names.push(decodeURIComponent(name));
  } catch {
    // A plain % in a file's name.
  }
  return new Set(names.flatMap((spelling) => [spelling, spelling.normalize('NFC'), spelling.normalize('NFD')]));
}

async function inspect(file: string): Promise<Inspected | PictureFlaw> {
  const about = await stat(file);
  if (!about.isFile()) return { note: 'not a file', write: WRITE };
  if (about.size > MAX_BYTES) return { note: `${about.size} bytes`, write: `a picture of at most ${MAX_BYTES} bytes` };
  try {
    const bytes = await readFile(file);
    const { format, compression, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
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
    return { width, height, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
  } catch {
    return { note: 'not a picture, or a damaged one', write: WRITE };
  }
}

async function suggest(contentDir: string, folder: string, name: string): Promise<string> {
  const below = path.posix.dirname(name);
  const beside = await readdir(path.join(contentDir, folder, below)).catch(() => []);
  const pictures = beside.filter((file) => /\.(?:jpe?g|png|webp|avif|gif)$/i.test(file)).sort(compareText);
  const nearest = closestMatch(path.posix.basename(name), pictures);
  return nearest === undefined
    ? 'the name of a picture that lies beside the story'
    : `${showFound(path.posix.join(below, nearest))}, or add the picture`;
}

type Inspected = Pick<PictureFile, 'width' | 'height' | 'digest'>;

export interface ReadPicture {
  readonly picture: PictureFile;
  readonly stamp: string;
}

export interface PictureFlaw {
  readonly note: string;
  readonly write: string;
}
