import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawQr } from '../../src/media/qr.ts';

const ADDRESS = 'https://kawaraban.example/a/k3f7a2mq/';

test('a scanner reads the address from the drawing', async () => {
  const { data, info } = await sharp(Buffer.from(drawQr(ADDRESS)), { density: 300 })
    .flatten()
    .raw()
    .ensureAlpha()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQr({ width: info.width, height: info.height, data })).toBe(ADDRESS);
});

test('it has its own light background, four modules wider than the code on each side', () => {
  const svg = drawQr(ADDRESS);
  expect(svg).toContain('viewBox="0 0 37 37"');
  expect(svg).toContain('<path fill="#fff" d="M0 0h37v37H0z"/><path d="M4 4h7');
});

test('it is one path of runs, not a rectangle per module', () => {
  expect(drawQr(ADDRESS).match(/<path/g)).toHaveLength(2);
  expect(drawQr(ADDRESS).length).toBeLessThan(4500);
});
