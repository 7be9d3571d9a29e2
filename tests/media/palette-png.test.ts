import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePng, layRows, packRows } from '../../src/media/palette-png.ts';

const PALETTE = ['#ffffff', '#000000', '#b03a24'];

/** Pixels of these colours, row by row. */
const pixels = (...colours: string[]) =>
  Buffer.concat(colours.map((colour) => Buffer.from(`${colour.slice(1)}ff`, 'hex')));

const decode = async (png: Buffer) => (await sharp(png).removeAlpha().raw().toBuffer()).toString('hex');

test('a picture is decoded with the same colours in the same places', async () => {
  const rows = packRows(pixels('#ffffff', '#000000', '#b03a24', '#ffffff'), 2, PALETTE);
  expect(await decode(await encodePng(rows, PALETTE))).toBe('ffffff000000b03a24ffffff');
});

test('a pixel gets the closest colour', async () => {
  const rows = packRows(pixels('#fefefe', '#a03020'), 2, PALETTE);
  expect(await decode(await encodePng(rows, PALETTE))).toBe('ffffffb03a24');
});

test('a picture laid on another covers only its own area', async () => {
  const white = packRows(pixels(...Array<string>(12).fill('#ffffff')), 4, PALETTE);
  const black = packRows(pixels('#000000', '#000000'), 2, PALETTE);
  const laid = layRows(white, black, { x: 2, y: 1 });
  expect(await decode(await encodePng(laid, PALETTE))).toBe(
    `${'ffffff'.repeat(6)}${'000000'.repeat(2)}${'ffffff'.repeat(4)}`,
  );
  expect(white.bytes.every((byte) => byte === 0)).toBe(true);
});
