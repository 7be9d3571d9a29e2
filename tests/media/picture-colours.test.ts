import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { makePicture as MakePicture, makePreview as MakePreview } from '../../src/media/picture.ts';

/* What is visible of a picture from any camera or program: its size, its four corners, and nothing about its owner. */

let folder: string;
let makePicture: typeof MakePicture;
let makePreview: typeof MakePreview;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-colours-'));
  // The settings are read once, on first use.
  process.env['KAWARABAN_CONTENT'] = folder;
  process.env['KAWARABAN_OUT'] = `${folder}-site`;
  ({ makePicture, makePreview } = await import('../../src/media/picture.ts'));
});
afterAll(async () => {
  const { settings } = await import('../../src/settings.ts');
  for (const made of [folder, settings.cacheDir]) await rm(made, { recursive: true, force: true });
});

const [WIDTH, HEIGHT] = [400, 300];
type Colour = readonly [red: number, green: number, blue: number];
const [RED, GREEN, BLUE, GREY]: readonly Colour[] = [
  [200, 40, 30],
  [40, 150, 60],
  [30, 60, 190],
  [128, 128, 128],
];
type Corners = readonly [topLeft: Colour, topRight: Colour, bottomLeft: Colour, bottomRight: Colour];
const CORNERS = [RED, GREEN, BLUE, GREY] as Corners;

/** Four fields of one colour each. `at` returns which pixel of the upright picture is at a pixel of the stored one. */
function fields(width = WIDTH, height = HEIGHT, at = (x: number, y: number) => [x, y] as const): Sharp {
  const bytes = Buffer.alloc(width * height * 3);
  const [seenWidth, seenHeight] = [WIDTH, HEIGHT];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [seenX, seenY] = at(x, y);
      const corner = CORNERS[(seenY < seenHeight / 2 ? 0 : 2) + (seenX < seenWidth / 2 ? 0 : 1)];
      bytes.set(corner ?? [], (y * width + x) * 3);
    }
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

/** Exif 2.32, table 6: where the first row and the first column of the stored picture are seen. */
const ORIENTATIONS: readonly (readonly [tag: number, at: (x: number, y: number) => readonly [number, number]])[] = [
  [1, (x, y) => [x, y]],
  [2, (x, y) => [WIDTH - 1 - x, y]],
  [3, (x, y) => [WIDTH - 1 - x, HEIGHT - 1 - y]],
  [4, (x, y) => [x, HEIGHT - 1 - y]],
  [5, (x, y) => [y, x]],
  [6, (x, y) => [WIDTH - 1 - y, x]],
  [7, (x, y) => [WIDTH - 1 - y, HEIGHT - 1 - x]],
  [8, (x, y) => [y, HEIGHT - 1 - x]],
];

const SECRET = 'Sample Owner of the camera';
const withNotes = (picture: Sharp) =>
  picture.withExif({
    IFD0: { Artist: SECRET, Copyright: SECRET, ImageDescription: SECRET, Make: SECRET },
    IFD2: { UserComment: SECRET, DateTimeOriginal: '2024:01:05 12:00:00' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 22/1', GPSLongitudeRef: 'E', GPSLongitude: '139/1 41/1 30/1' },
  });

describe('a picture looks the same as before', () => {
  test.each<[string, string, () => Sharp]>([
    ['a progressive JPEG', 'a.jpg', () => fields().jpeg({ progressive: true, quality: 95 })],
    ['a CMYK JPEG without a profile', 'a.jpg', () => fields().toColourspace('cmyk').jpeg({ quality: 95 })],
    ['a CMYK JPEG with a profile', 'a.jpg', () => fields().withIccProfile('cmyk').jpeg({ quality: 95 })],
    ['a PNG of 16 bits', 'a.png', () => fields().toColourspace('rgb16').png()],
    ['an interlaced PNG', 'a.png', () => fields().png({ progressive: true })],
    ['a PNG with a palette', 'a.png', () => fields().png({ palette: true })],
    ['a PNG in the colours of a phone (P3)', 'a.png', () => fields().withIccProfile('p3').png()],
    ['a JPEG in the colours of a phone (P3)', 'a.jpg', () => fields().withIccProfile('p3').jpeg({ quality: 95 })],
    ['a WebP', 'a.webp', () => fields().webp({ quality: 95 })],
    ['an AVIF', 'a.avif', () => fields().avif({ quality: 80, effort: 0 })],
    ['a GIF', 'a.gif', () => fields().gif()],
    ['a PNG that is called JPEG', 'a.jpg', () => fields().png()],
  ])('%s', async (name, file, make) => {
    await show(file, await make().toBuffer(), name, CORNERS);
  });

  test.each(ORIENTATIONS)('a photo with orientation %i', async (orientation, at) => {
    const [width, height] = orientation < 5 ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH];
    const stored = withNotes(fields(width, height, at))
      .withMetadata({ orientation })
      .jpeg({ quality: 95 });
    await show('turned.jpg', await stored.toBuffer(), `orientation ${orientation}`, CORNERS);
  });

  test('what is transparent stays so on the page, and is white in a preview', async () => {
    const clear = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }); // prettier-ignore
    await writeFile(path.join(folder, 'clear.png'), await clear.png({ palette: true }).toBuffer());
    const page = await makePicture('clear.png', { path: '/pictures/clear.webp', width: WIDTH, height: HEIGHT });
    const preview = await makePicture('clear.png', { path: '/pictures/clear.jpg', width: WIDTH, height: HEIGHT });
    expect((await sharp(page.bytes).stats()).channels[3]?.max).toBe(0);
    expect((await sharp(preview.bytes).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });
});

describe('a picture reveals nothing about its camera, owner and place', () => {
  test.each([
    ['on the page', (file: string) => makePicture(file, { path: '/p/a.webp', width: WIDTH, height: HEIGHT })],
    ['for search engines', (file: string) => makePicture(file, { path: '/p/a.jpg', width: 300, height: 300 })],
    [
      'in a preview with a strip',
      (file: string) =>
        makePreview(file, { path: '/share/a.jpg', width: WIDTH, height: HEIGHT }, { drawn: 'notes', draw: strip }),
    ],
  ])('%s', async (_, make) => {
    for (const orientation of [1, 6]) {
      const stored = await withNotes(fields()).withMetadata({ orientation }).jpeg().toBuffer();
      expect(stored.includes(SECRET)).toBe(true);
      await writeFile(path.join(folder, `notes-${orientation}.jpg`), stored);
      const { bytes } = await make(`notes-${orientation}.jpg`);
      const { exif, xmp, iptc, orientation: left } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, left }).toEqual({});
      expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
    }
  });
});

test('a picture of 108 million pixels fits into the memory of a build', async () => {
  const large = sharp({ create: { width: 12_000, height: 9000, channels: 3, background: '#c8281e' } });
  await writeFile(path.join(folder, 'large.jpg'), await large.jpeg({ progressive: true, quality: 50 }).toBuffer());
  const { bytes } = await makePicture('large.jpg', { path: '/pictures/large.webp', width: 800, height: 600 });
  const { width, height } = await sharp(bytes).metadata();
  expect([width, height]).toEqual([800, 600]);
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(2000);
});

/** Makes the picture of a page and looks at the middle of each of its fields. */
async function show(file: string, original: Buffer, name: string, corners: Corners): Promise<void> {
  await writeFile(path.join(folder, file), original);
  // Each has its own place in the cache.
  const place = `/pictures/${name.replace(/\W+/g, '-')}.webp`;
  const { bytes } = await makePicture(file, { path: place, width: WIDTH, height: HEIGHT });
  const picture = sharp(bytes);
  const { format, space, hasProfile } = await picture.metadata();
  expect({ format, space, hasProfile }).toEqual({ format: 'webp', space: 'srgb', hasProfile: false });
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
  const seen = [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => {
      const at = (Math.floor(down * HEIGHT) * WIDTH + Math.floor(across * WIDTH)) * 3;
      return [...data.subarray(at, at + 3)];
    }),
  );
  // CMYK colours differ from screen colours. A field in another place or without its profile would differ more.
  const distances = seen.map((colour, index) =>
    Math.max(...colour.map((value, channel) => Math.abs(value - (corners[index]?.[channel] ?? 0)))),
  );
  expect(Math.max(...distances), `${name}: ${JSON.stringify(seen)}`).toBeLessThan(/CMYK/.test(name) ? 60 : 15);
}

function strip() {
  return Promise.resolve({ data: new Uint8Array(WIDTH * 40 * 4), width: WIDTH, height: 40 });
}
