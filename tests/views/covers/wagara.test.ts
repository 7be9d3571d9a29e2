import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { wagaraGround, wagaraTile } from '../../../src/views/covers/wagara.ts';
import { PATTERNS } from '../../../src/schemas/series.ts';

const PAGE = { ink: 'currentColor', ground: 'light-dark(#e9e7dc,#141b29)' };
const PRINT = { ink: '#000000', ground: '#ffffff' };
const SCALE = 8;

describe.each(PATTERNS)('the tile of %s', (pattern) => {
  test('is well-formed', () => {
    expect(isWellFormed(wagaraTile(pattern, PAGE).markup)).toBe(true);
    expect(isWellFormed(wagaraGround(pattern, PAGE, 'one', 1.5))).toBe(true);
  });

  test('is painted only with the given inks', () => {
    const { markup } = wagaraTile(pattern, { ink: '#123456', ground: '#fedcba' });
    const paints = [...markup.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, paint]) => paint);
    expect(paints).toContain('#123456');
    expect(['#123456', '#fedcba', 'none']).toEqual(expect.arrayContaining(paints));
    expect(markup).not.toMatch(/currentColor|class=|style=|id=/);
  });

  test('is small enough to be five times on a page', () => {
    expect(wagaraTile(pattern, PAGE).markup.length).toBeLessThanOrEqual(400);
  });

  test('includes everything that reaches into it from its neighbours, so tiles join without gaps or overlaps', async () => {
    const { width, height, markup } = wagaraTile(pattern, PRINT);
    const places = [-1, 0, 1, 2].flatMap((x) => [-1, 0, 1, 2].map((y) => `${x * width} ${y * height}`));
    const loose = places.map((place) => `<g transform="translate(${place})">${markup}</g>`).join('');
    const viewBox = `0 0 ${2 * width} ${2 * height}`;

    const tiled = await rasterise(viewBox, wagaraGround(pattern, PRINT, 'one'));
    const whole = await rasterise(viewBox, loose);
    // Edges that several tiles draw in the same place are darker: drawn four times, by at most 0.48 of the ink.
    const seams = tiled.filter((value, index) => Math.abs(value - (whole[index] ?? Infinity)) > 0.5 * 255).length;
    expect(seams).toBe(0);
  });

  test('contains both inks', async () => {
    const pixels = await rasterise('0 0 160 160', wagaraGround(pattern, PRINT, 'one'));
    const share = pixels.filter((value) => value < 128).length / pixels.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.65);
  });
});

/** Grey values of a drawing, one per pixel. */
async function rasterise(viewBox: string, content: string): Promise<number[]> {
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  const size = `width="${width * SCALE}" height="${height * SCALE}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" ${size}>${content}</svg>`;
  return [...(await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer())];
}

function isWellFormed(markup: string): boolean {
  const parser = new new JSDOM().window.DOMParser();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`;
  return parser.parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null;
}
