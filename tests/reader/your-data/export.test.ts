import { expect, test } from 'vitest';
import { DEFAULT_COMFORT } from '../../../src/reader/settings/comfort.ts';
import { readExport, sumUp, writeExport } from '../../../src/reader/your-data/export.ts';
import { formatBytes } from '../../../src/reader/your-data/format-bytes.ts';
import { emptyStore, type Store } from '../../../src/reader/storage/store.ts';

const STORE: Store = {
  ...emptyStore(),
  comfort: { ...DEFAULT_COMFORT, theme: 'night' },
  stories: {
    smplpt05: { title: 'A sample', lang: 'en', path: '/2024/01/05/sample/', seen: 1, saved: 2, paragraphs: '' },
  },
};

test('what was exported is imported as it was', () => {
  const { name, text } = writeExport(STORE, 'news.example', new Date('2024-12-31T23:59:59Z'));
  expect(name).toBe('news.example-reader-2024-12-31.json');
  expect(readExport(text)).toEqual(STORE);
});

test.each([
  ['another program’s file', '{"bookmarks":[]}', /not an export of this site/],
  ['half a file', '{"version":1,"stories":', /damaged/],
  ['a file of a later version', '{"version":2}', /newer version.*Reload/],
  ['a file larger than any export', `{"version":1${' '.repeat(10_000_000)}`, /not an export/],
])('%s is refused in words, and nothing of it is taken', (_, text, words) => {
  expect(readExport(text)).toMatch(words);
});

test('the table says what is kept and how large it is', () => {
  const copies = { kept: [{ title: 'A sample' }], opened: [1, 2], sizes: { kept: 3_140_000, visited: 240_400 } };
  expect(sumUp(STORE, copies)).toEqual([
    { what: 'How you read', amount: 'theme night', size: '1 kB' },
    { what: 'Stories you opened', amount: '1, of which 1 saved and 0 half read', size: '1 kB' },
    { what: 'Series you opened', amount: '0', size: '1 kB' },
    { what: 'Kept for offline', amount: 'A sample', size: '3.1 MB' },
    { what: 'Pages opened lately', amount: '2, with what they are made with', size: '240 kB' },
  ]);
  const nothing = { kept: [], opened: [], sizes: { kept: 0, visited: 0 } };
  expect(sumUp(emptyStore(), nothing)[0]).toEqual({ what: 'How you read', amount: 'nothing chosen', size: '0 kB' });
});

test.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [1499, '1 kB'],
  [240_400, '240 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [3_140_000, '3.1 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
