import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Sharp } from 'sharp';
import packageJson from '../../package.json' with { type: 'json' };
import { settings } from '../settings.ts';
import type { CachedFile } from '../lib/planned-file.ts';
import { keepOnDisk } from '../lib/caches/disk-cache.ts';
import type { RawPicture } from './cards/draw-card.ts';

// Effort 4 takes half as long again as 2 and saves a tenth of the bytes. A build spends it once; readers fetch the bytes
// every time.
const WEBP = { quality: 78, effort: 4 };

/** The longest side that WebP allows; a larger picture is scaled down. */
const WEBP_SIDE = 16_383;

/**
 * Crops are for crawlers: mozjpeg would take four times as long and save a fifth. The first quality that is small enough
 * is taken.
 */
const JPEG_QUALITIES = [80, 70, 60, 50, 40, 30];

/** WhatsApp shows no preview picture of 300 kB or more. */
const JPEG_BYTES = 300_000;

/** Everything that decides how a picture is made from its original. */
export const PICTURE_RECIPE = [WEBP, JPEG_QUALITIES, JPEG_BYTES, packageJson.dependencies.sharp] as const;

/**
 * Makes one file from a picture of a story: upright, scaled and without metadata, which may name the place and the owner.
 * A JPEG is cropped to its height, around what draws the eye. The file is cached.
 *
 * @param file path from the content folder
 * @param variant see views/article/pictures.ts: its path ends in the format, its sides are in pixels
 * @throws Error that names the file if it cannot be decoded
 */
export async function makePicture(file: string, variant: Variant): Promise<CachedFile> {
  const key = createHash('sha256')
    .update(JSON.stringify([variant, PICTURE_RECIPE]))
    .digest('hex');
  return keepOnDisk(path.join(settings.cacheDir, 'pictures'), key, () => convert(file, variant));
}

function convert(file: string, variant: Variant): Promise<Buffer> {
  return decode(file, (picture) => (variant.path.endsWith('.jpg') ? crop(picture, variant) : scale(picture, variant)));
}

async function decode(file: string, make: (picture: Sharp) => Promise<Buffer>): Promise<Buffer> {
  // Loaded when a picture is made: it takes as long as the rest of a short build.
  const { default: sharp } = await import('sharp');
  try {
    return await make(sharp(path.join(settings.contentDir, file)).autoOrient());
  } catch (cause) {
    // The loader reads only the header; damage further on shows here.
    throw new Error(`${file} is damaged and cannot be shown. Save the picture again from its original.`, { cause });
  }
}

function scale(picture: Sharp, { width }: Variant): Promise<Buffer> {
  return picture
    .resize({ width: Math.min(width, WEBP_SIDE), height: WEBP_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp(WEBP)
    .toBuffer();
}

/**
 * A photo for a link preview, with a strip of words under it if there is something to say.
 *
 * @param drawn digest of everything that the strip is drawn from
 */
export async function makePreview(
  file: string,
  variant: Variant,
  strip?: { drawn: string; draw: () => Promise<RawPicture> },
): Promise<CachedFile> {
  if (!strip) return makePicture(file, variant);
  const key = createHash('sha256')
    .update(JSON.stringify([file, variant, PICTURE_RECIPE, strip.drawn]))
    .digest('hex');
  return keepOnDisk(path.join(settings.cacheDir, 'pictures'), key, async () => {
    const { default: sharp } = await import('sharp');
    const { data, width, height } = await strip.draw();
    const photo = await decode(file, (picture) =>
      cover(picture, { width, height: variant.height - height })
        .png()
        .toBuffer(),
    );
    const whole = sharp(photo)
      .extend({ bottom: height, background: '#fff' })
      .composite([
        { input: Buffer.from(data), raw: { width, height, channels: 4 }, left: 0, top: variant.height - height },
      ]);
    return lightEnough(sharp(await whole.png().toBuffer()));
  });
}

function crop(picture: Sharp, variant: Variant): Promise<Buffer> {
  return lightEnough(cover(picture, variant));
}

function cover(picture: Sharp, { width, height }: Pick<Variant, 'width' | 'height'>): Sharp {
  return picture.resize({ width, height, fit: 'cover', position: 'attention' }).flatten({ background: '#fff' });
}

async function lightEnough(cropped: Sharp): Promise<Buffer> {
  for (const quality of JPEG_QUALITIES) {
    const bytes = await cropped.clone().jpeg({ quality }).toBuffer();
    if (bytes.length < JPEG_BYTES || quality === JPEG_QUALITIES.at(-1)) return bytes;
  }
  throw new RangeError('A crop needs a quality.');
}

interface Variant {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
