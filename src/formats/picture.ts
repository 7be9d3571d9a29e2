import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { settings } from '../settings.ts';

// Effort 4 takes half as long again as 2 for a tenth less bytes, once; readers fetch them every time. Previews are
// for crawlers: mozjpeg would take four times as long for a fifth less.
const WEBP = { quality: 78, effort: 4 };
const JPEG = { quality: 80 };

/**
 * One file made from a picture of a story: turned upright, scaled, without the camera's notes (place and owner
 * stay private). Made once and kept in the cache, whose entries carry their own digest: a half-written one is
 * made again.
 *
 * @param file path from the content folder
 * @param variant as model/pictures.ts names it: its path ends in the format, its width is in pixels
 */
export async function makePicture(file: string, variant: { path: string; width: number }): Promise<Uint8Array> {
  const made = JSON.stringify([variant, WEBP, JPEG, sharp.versions.vips]);
  const cached = path.join(settings.cacheDir, 'pictures', sha256(Buffer.from(made)).toString('hex'));
  return (await readCached(cached)) ?? (await writeCached(cached, await convert(file, variant)));
}

async function convert(file: string, { path: name, width }: { path: string; width: number }): Promise<Buffer> {
  try {
    return await scale(file, name, width);
  } catch (cause) {
    // The loader saw its head only; that the rest is missing shows when it is decoded.
    throw new Error(`${file} is damaged and cannot be shown. Save the picture again from its original.`, { cause });
  }
}

async function scale(file: string, name: string, width: number): Promise<Buffer> {
  const picture = sharp(path.join(settings.contentDir, file)).autoOrient().resize({ width, withoutEnlargement: true });
  return name.endsWith('.jpg')
    ? picture.flatten({ background: '#fff' }).jpeg(JPEG).toBuffer()
    : picture.webp(WEBP).toBuffer();
}

async function readCached(cached: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(cached).catch(() => undefined);
  if (!bytes || bytes.length <= 32) return undefined;
  const content = bytes.subarray(32);
  return sha256(content).equals(bytes.subarray(0, 32)) ? content : undefined;
}

async function writeCached(cached: string, bytes: Buffer): Promise<Uint8Array> {
  await mkdir(path.dirname(cached), { recursive: true });
  const temporary = `${cached}.${process.pid}`;
  await writeFile(temporary, Buffer.concat([sha256(bytes), bytes]));
  await rename(temporary, cached);
  return bytes;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
