import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { packedCopies, packFiles } from '../../src/release/pack.ts';
import { digestFolder, freshFolder, listFiles, writeFiles } from '../helpers/folders.ts';

const PAGE = '<p>A sample of a page that is long enough.</p>\n'.repeat(60);
let site: string;

beforeEach(async () => {
  site = await freshFolder('pack');
});

test('a page has a copy for each way of packing, and each holds the page', async () => {
  await writeFiles(site, { 'series/index.html': PAGE });
  expect(packFiles(site, ['series/index.html'])).toBe(3);
  const copy = (ending: string) => readFile(path.join(site, `series/index.html.${ending}`));
  expect(brotliDecompressSync(await copy('br')).toString()).toBe(PAGE);
  expect(zstdDecompressSync(await copy('zst')).toString()).toBe(PAGE);
  expect(gunzipSync(await copy('gz')).toString()).toBe(PAGE);
});

test('what fits into one packet, and what is packed already, has none', async () => {
  await writeFiles(site, { 'short.html': '<p>A sample.</p>', 'picture.webp': PAGE, 'words.bin': PAGE });
  expect(packFiles(site, ['short.html', 'picture.webp', 'words.bin'])).toBe(0);
  expect(listFiles(site)).toEqual(['picture.webp', 'short.html', 'words.bin']);
});

test('there is no copy that would be larger', async () => {
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => Math.imul(at + 1, 2654435761) >>> 13));
  await writeFiles(site, { 'noise.txt': noise });
  packFiles(site, ['noise.txt']);
  for (const file of listFiles(site)) expect((await stat(path.join(site, file))).size).toBeLessThanOrEqual(3000);
});

test('only the files named are packed', async () => {
  await writeFiles(site, { 'changed.html': PAGE, 'same.html': PAGE });
  packFiles(site, ['changed.html']);
  expect(listFiles(site)).toEqual(['changed.html', ...packedCopies('changed.html'), 'same.html'].sort());
});

test('a file that is gone, or short now, loses its copies', async () => {
  await writeFiles(site, { 'gone.html': PAGE, 'short.html': PAGE });
  packFiles(site, ['gone.html', 'short.html']);
  await rm(path.join(site, 'gone.html'));
  await writeFile(path.join(site, 'short.html'), 'A sample.');
  packFiles(site, ['gone.html', 'short.html']);
  expect(listFiles(site)).toEqual(['short.html']);
});

test('a copy that an earlier release has too is not written into', async () => {
  await writeFiles(site, { 'index.html': PAGE });
  packFiles(site, ['index.html']);
  await link(path.join(site, 'index.html.br'), path.join(site, 'earlier.br'));
  const earlier = await readFile(path.join(site, 'earlier.br'));
  await writeFile(path.join(site, 'index.html'), PAGE.toUpperCase());
  packFiles(site, ['index.html']);
  expect(await readFile(path.join(site, 'earlier.br'))).toEqual(earlier);
});

test('the same bytes give the same copies', async () => {
  await writeFiles(site, { 'index.html': PAGE, 'reader/0123456789.js': PAGE });
  const files = ['index.html', 'reader/0123456789.js'];
  packFiles(site, files);
  const first = await digestFolder(site);
  packFiles(site, files.toReversed());
  expect(await digestFolder(site)).toEqual(first);
});
