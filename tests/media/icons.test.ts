import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { icons } from '../../src/media/icons.ts';
import { publication, usePublication } from '../../src/publication.ts';

const own = publication;
afterEach(() => usePublication(own));

const BLUE = { day: '#1d4f91', night: '#8fb6ea' };
const LOGO = { width: 10, height: 10, markup: '<rect width="10" height="10"/>' };

async function iconAt(path: string, { logo }: { logo: typeof LOGO | undefined } = { logo: LOGO }) {
  const { look } = own;
  usePublication({ ...own, shortName: 'amostra', look: { ...look, logo, colours: { ...look.colours, mark: BLUE } } });
  const made = await icons.find((icon) => icon.path === path)?.make();
  return Buffer.from(made ?? '');
}

/** Colour of a point, in shares of the side. */
async function pixel(png: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return data.subarray(at, at + 4).toString('hex');
}

describe.each([
  ['/apple-touch-icon.png', 180],
  ['/icon-192.png', 192],
  ['/icon-512.png', 512],
  ['/icon-maskable-512.png', 512],
])('%s', (path, side) => {
  test('has the size in its name, with the logo in the colour of paper on the mark', async () => {
    const png = await iconAt(path);
    expect(await sharp(png).metadata()).toMatchObject({ width: side, height: side, format: 'png' });
    expect(await pixel(png, 0.5, 0.5)).toBe('faf7f0ff');
    expect(await pixel(png, 0.5, 0.06)).toBe('1d4f91ff');
  });
});

test('the icon that systems cut to a circle fills its corners, and its logo is within the circle', async () => {
  const png = await iconAt('/icon-maskable-512.png');
  expect(await pixel(png, 0.001, 0.001)).toBe('1d4f91ff');
  expect(await pixel(png, 0.22, 0.22)).toBe('1d4f91ff');
  expect(await pixel(await iconAt('/icon-512.png'), 0.001, 0.001)).toMatch(/00$/);
});

test('the drawing has colours for day and night, the icon file a picture', async () => {
  const drawing = (await iconAt('/favicon.svg')).toString();
  for (const colour of ['#1d4f91', '#8fb6ea', '#faf7f0', '#171612']) expect(drawing).toContain(colour);
  const ico = await iconAt('/favicon.ico');
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico.readUInt32LE(18)]).toEqual([1, 1, 32, 22]);
  expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
  expect(await sharp(ico.subarray(22)).metadata()).toMatchObject({ width: 32, height: 32 });
});

test('without a logo it shows the first letter of the name', async () => {
  const png = await iconAt('/icon-192.png', { logo: undefined });
  // The foot of an A: strokes at both sides, and a gap between.
  expect([await pixel(png, 0.2, 0.84), await pixel(png, 0.5, 0.84), await pixel(png, 0.8, 0.84)]).toEqual([
    'faf7f0ff',
    '1d4f91ff',
    'faf7f0ff',
  ]);
});
