import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getFontFaces, makeFaces } from '../../src/fonts/font-subset.ts';
import { blocks, blocksFor, charactersOf, cuts, type FontFace } from '../../src/fonts/fonts.ts';
import { readCmap } from '../helpers/font.ts';

let folder: string;
let faces: readonly FontFace[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-fonts-'));
  faces = await makeFaces(blocks, path.join(folder, 'first'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the files', () => {
  test('a site in English has three, of together at most 45,000 bytes', async () => {
    const english = await getFontFaces(blocksFor('’“”é—'));
    expect(english.map(({ cut }) => cut.name)).toEqual(['text', 'italic', 'display']);
    expect(english.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(45_000);
  });

  test('no other block adds more than 14,000 bytes to a cut', () => {
    const others = faces.filter(({ block }) => block.name !== 'base');
    expect(others).toHaveLength(cuts.length * 3);
    expect(Math.max(...others.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(14_000);
  });

  test('each is named by its cut, its block and the hash of its bytes', () => {
    for (const { cut, block, fileName, bytes } of faces) {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      const name = block.name === 'base' ? `newsreader-${cut.name}` : `newsreader-${cut.name}-${block.name}`;
      expect(fileName).toBe(`${name}-${hash}.woff2`);
    }
  });

  test('each has exactly the characters its rule promises', async () => {
    for (const { block, bytes } of faces) {
      expect(await readCmap(bytes)).toEqual(charactersOf(block.unicodeRange));
    }
  });
});

describe('getFontFaces', () => {
  test('made again or found on disk, they are the same bytes', async () => {
    const again = await makeFaces(blocks, path.join(folder, 'second'));
    const found = await makeFaces(blocks, path.join(folder, 'first'));
    expect(again).toEqual(faces);
    expect(found).toEqual(faces);
  });

  test('the same blocks are cut only once in a run', () => {
    expect(getFontFaces(blocksFor('ō'))).toBe(getFontFaces(blocksFor('ūŠ’')));
  });

  test('characters that Newsreader lacks are not an error', async () => {
    expect(await getFontFaces(blocksFor('瓦版كת😀'))).toEqual(await getFontFaces(blocksFor('')));
  });
});
