import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { makePicture as MakePicture } from '../../src/media/picture.ts';

let folder: string;
let makePicture: typeof MakePicture;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-pictures-'));
  // The settings are read once, on first use.
  process.env['KAWARABAN_CONTENT'] = folder;
  process.env['KAWARABAN_OUT'] = `${folder}-site`;
  ({ makePicture } = await import('../../src/media/picture.ts'));
});
afterAll(async () => {
  const { settings } = await import('../../src/settings.ts');
  for (const made of [folder, settings.cacheDir]) await rm(made, { recursive: true, force: true });
});

/** A picture that no JPEG compresses well: every pixel is different, but always the same. */
async function writeNoise(file: string, width: number, height: number): Promise<void> {
  const digest = (index: number) => createHash('sha512').update(String(index)).digest();
  const pixels = Buffer.concat(
    Array.from({ length: Math.ceil((width * height * 3) / 64) }, (_, index) => digest(index)),
  );
  const raw = { width, height, channels: 3 as const };
  await writeFile(
    path.join(folder, file),
    await sharp(pixels.subarray(0, width * height * 3), { raw })
      .png()
      .toBuffer(),
  );
}

test('a crop for previews is smaller than 300 kB, however detailed the picture', async () => {
  await writeNoise('noise.png', 1200, 700);
  const { bytes } = await makePicture('noise.png', { path: '/share/noise.jpg', width: 1200, height: 630 });
  const { format, width, height } = await sharp(bytes).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
  expect(bytes.length).toBeLessThan(300_000);
});

test('a crop keeps what draws the eye', async () => {
  // A red square at the left of a wide grey picture, which a crop of the middle would miss.
  const mark = { create: { width: 300, height: 300, channels: 3 as const, background: '#d01010' } };
  const picture = sharp({ create: { width: 3000, height: 600, channels: 3, background: '#888888' } });
  await writeFile(
    path.join(folder, 'mark.png'),
    await picture
      .composite([{ input: mark.create && mark, left: 100, top: 150 }])
      .png()
      .toBuffer(),
  );
  const { bytes } = await makePicture('mark.png', { path: '/share/mark.jpg', width: 600, height: 315 });
  const { channels } = await sharp(bytes).stats();
  expect(channels[0]?.max).toBeGreaterThan(190);
});

test.each([
  [90, 17_000],
  [17_000, 90],
  [1, 20_000],
  [1, 1],
])('a valid picture of %i × %i becomes a WebP', async (width, height) => {
  const file = `${width}x${height}.png`;
  const picture = sharp({ create: { width, height, channels: 3, background: '#888888' } });
  await writeFile(path.join(folder, file), await picture.png().toBuffer());
  const { bytes } = await makePicture(file, { path: `/photos/${file}.webp`, width, height });
  const made = await sharp(bytes).metadata();
  expect(made.format).toBe('webp');
  expect(Math.max(made.width, made.height)).toBe(Math.min(16_383, Math.max(width, height)));
});
