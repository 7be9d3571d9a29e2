import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRed } from '../../src/lib/colour.ts';
import { buildSite, type BuildResult } from '../../tools/lib/build-site.ts';
import { freshFolder, listFiles } from '../../tools/lib/folders.ts';

/* A paper of another name, language, zone, base, colours and logo, built by the same code: nothing of it is ours. */

const CONTENT = path.resolve('tests/fixtures/papers/diario');

/** Our name, motto and host; `kawaraban` in small letters is what the software calls its own keys. */
const WORDS = /Kawaraban|kawaraban\.example|Pressed once|瓦版/;

/** Every colour of our look, by day and night. */
const COLOURS = /#(?:faf7f0|171612|1c1a17|e8e2d5|55504a|b5ad9f|a5341f|b03a24|f08a72|d9d2c4|3a362e|f3e3b5|4d4218)/i;

/** The arcs of our mark, as they are and as they were. */
const MARK = /a10\.7 10\.7 0 01|a12 12 0 0124/;

let out: string;
let built: BuildResult;
let files: readonly string[];

const text = (file: string) => readFileSync(path.join(out, file), 'utf8');
const isText = (file: string) => !/\.(?:png|jpe?g|webp|avif|ico|woff2|br|gz|wav)$/.test(file);

beforeAll(async () => {
  out = path.join(await freshFolder('second-paper'), 'site');
  built = await buildSite({ content: CONTENT, out });
  files = listFiles(out);
});

test('it builds, and nothing of it is a warning', () => {
  expect(built.status).toBe(0);
  expect(built.output).not.toContain('  found  ');
  expect(files.length).toBeGreaterThan(120);
});

test.each([
  ['word or address', WORDS],
  ['colour', COLOURS],
  ['mark', MARK],
])('no file of it has a %s of another paper', (_, ours) => {
  expect(files.filter((file) => ours.test(file) || (isText(file) && ours.test(text(file))))).toEqual([]);
});

describe('its pictures', () => {
  const drawn = () => files.filter((file) => /^(?:share\/.*|icon-.*|apple-touch-icon)\.png$/.test(file));

  test('are icons in every size and a card for all that has one', () => {
    expect(drawn().filter((file) => !file.startsWith('share/'))).toEqual(['apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']); // prettier-ignore
    expect(drawn().filter((file) => file.startsWith('share/')).length).toBeGreaterThanOrEqual(8);
    expect(files).toContain('favicon.ico');
    expect(text('favicon.svg')).toMatch(/#1d4f91.*#8fb6ea/);
  });

  test('have no red pixel', async () => {
    for (const file of drawn()) expect([file, await countRed(path.join(out, file))]).toEqual([file, 0]);
    const ico = readFileSync(path.join(out, 'favicon.ico'));
    expect(await countRed(ico.subarray(22))).toBe(0);
  });

  test('show its blue, and its logo in the middle of each icon', async () => {
    for (const file of drawn())
      expect([file, await has(path.join(out, file), [0x1d, 0x4f, 0x91])]).toEqual([file, true]);
    // Between the two decks of the bridge.
    const { data } = await sharp(path.join(out, 'icon-192.png')).extract({ left: 96, top: 78, width: 1, height: 1 }).removeAlpha().raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
    expect([...data]).toEqual([0x1d, 0x4f, 0x91]);
  });
});

test('its nameplate is its own name, drawn', () => {
  const [plate = '', ...others] = files.filter((file) => file.startsWith('fonts/nameplate-') && file.endsWith('.svg'));
  expect(others).toEqual([]);
  expect(text(plate)).toContain('a8 8 0 00-16 0');
  for (const page of ['index.html', '2024/03/06/mercado/index.html']) {
    expect(text(page)).toContain(`--plate:url(/jornal/${plate})`);
    // The ear has the words.
    expect(text(page)).toMatch(/<span class="drawn"><span class="visually-hidden">O Diário de Amostra<\/span><\/span>/);
  }
  expect(text('manifest.webmanifest')).toContain('"theme_color":"#ffffff"');
});

async function countRed(picture: string | Buffer): Promise<number> {
  return (await pixelsOf(picture)).filter((colour) => isRed(`#${colour}`)).length;
}

async function has(picture: string, colour: readonly number[]): Promise<boolean> {
  return (await pixelsOf(picture)).includes(Buffer.from(colour).toString('hex'));
}

/** Every colour of a picture that is not nearly transparent, once. */
async function pixelsOf(picture: string | Buffer): Promise<string[]> {
  const pixels = await sharp(picture).ensureAlpha().raw().toBuffer();
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 3] ?? 0) > 127) colours.add(pixels.toString('hex', at, at + 3)); // prettier-ignore
  return [...colours];
}
