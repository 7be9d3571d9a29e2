import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packedCopies } from '../../src/build/pack.ts';

const PAGE = Buffer.from('<p>A sample of a page that is long enough.</p>\n'.repeat(60));

test('a page has a copy for each compression, and each contains the page', () => {
  const copies = new Map(packedCopies('series/index.html', PAGE));
  expect([...copies.keys()]).toEqual(['series/index.html.br', 'series/index.html.gz']);
  expect(brotliDecompressSync(copies.get('series/index.html.br') ?? '')).toEqual(PAGE);
  expect(gunzipSync(copies.get('series/index.html.gz') ?? '')).toEqual(PAGE);
});

test.for([
  ['fits into one packet', 'short.html', Buffer.from('<p>A sample.</p>')],
  ['is packed already', 'picture.webp', PAGE],
  ['is packed by its own maker', 'search/index/2024-1/words/0.bin', PAGE],
  ['is hardly ever asked for', 'a/abcdefgh/index.html', PAGE],
] as const)('a file that %s has no copy', ([, file, bytes]) => {
  expect(packedCopies(file, bytes)).toEqual([]);
});

test('a copy that would be larger is not made', () => {
  const noise = Buffer.concat(Array.from({ length: 100 }, (_, at) => createHash('sha256').update(String(at)).digest()));
  expect(packedCopies('noise.txt', noise)).toEqual([]);
});

test('the same bytes give the same copies', () => {
  for (const file of ['index.html', 'reader/0123456789.js'])
    expect(packedCopies(file, PAGE)).toEqual(packedCopies(file, Buffer.from(PAGE)));
});
