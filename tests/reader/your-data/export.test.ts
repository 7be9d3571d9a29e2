import { beforeAll, expect, test, vi } from 'vitest';
import { DEFAULT_COMFORT } from '../../../src/reader/settings/comfort.ts';
import { readExport, sumUp, writeExport } from '../../../src/reader/your-data/export.ts';
import { formatBytes } from '../../../src/reader/your-data/format-bytes.ts';
import { emptyStore, type Store } from '../../../src/reader/storage/store.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, body: { lang: '' } });
});

const STORE: Store = {
  ...emptyStore(),
  comfort: { ...DEFAULT_COMFORT, theme: 'night' },
  stories: {
    smplpt05: { title: 'A sample', lang: 'en', path: '/2024/01/05/sample/', seen: 1, saved: 2, paragraphs: '' },
  },
};

test('exported data is imported unchanged', () => {
  const { name, text } = writeExport(STORE, 'news.example', new Date('2024-12-31T23:59:59Z'));
  expect(name).toBe('news.example-reader-2024-12-31.json');
  expect(readExport(text)).toEqual(STORE);
});

test.each([
  ['another program’s file', '{"bookmarks":[]}', /not exported from this site/],
  ['half a file', '{"version":1,"stories":', /damaged/],
  ['a file of a later version', '{"version":2}', /newer version.*Reload/],
  ['a file larger than any export', `{"version":1${' '.repeat(10_000_000)}`, /not exported/],
])('%s is refused with a message, and nothing of it is imported', (_, text, words) => {
  expect(readExport(text)).toMatch(words);
});

test('the table says what is kept and how large it is', () => {
  const copies = { kept: [{ title: 'A sample' }], opened: [1, 2], sizes: { kept: 3_140_000, visited: 240_400 } };
  expect(sumUp(STORE, copies)).toEqual([
    { what: 'Display settings', amount: 'Changed: Theme', size: '1 kB' },
    { what: 'Stories you opened', amount: '1 opened, 1 saved, 0 started', size: '1 kB' },
    { what: 'Series you opened', amount: 'None yet', size: '1 kB' },
    { what: 'Saved for offline reading', amount: 'A sample', size: '3.1 MB' },
    { what: 'Recently opened pages', amount: '2', size: '240 kB' },
  ]);
  const nothing = { kept: [], opened: [], sizes: { kept: 0, visited: 0 } };
  expect(sumUp(emptyStore(), nothing).map(({ amount }) => amount)).toEqual([
    'Defaults',
    'None yet',
    'None yet',
    'None yet',
    'None yet',
  ]);
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
