import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';

export const SVG = /\.svgz?(?:[?#].*)?$/i;

const MAX_BYTES = 5_000_000;
const MAX_SECONDS = 20;

/** A drawing is made twice as large as it is shown, so that it is sharp on every screen, but never wider than a page needs. */
const SCALE = 2;
const MAX_SIDE = 2400;

/** Dots per inch at which a pixel of the SVG is a pixel of the picture (sharp). */
const DENSITY = 72;

/**
 * Draws an SVG as a PNG, because a drawing can carry scripts and a picture cannot. It is read from bytes, so that it can
 * load no other file.
 *
 * @returns undefined if it cannot be drawn
 */
export async function drawSvg(file: string): Promise<Buffer | undefined> {
  try {
    if ((await stat(file)).size > MAX_BYTES) return undefined;
    const bytes = await readFile(file);
    const { width, height } = await sharp(bytes).metadata();
    const density = DENSITY * Math.min(SCALE, MAX_SIDE / Math.max(width, height));
    return await sharp(bytes, { density }).png().timeout({ seconds: MAX_SECONDS }).toBuffer();
  } catch {
    return undefined;
  }
}
