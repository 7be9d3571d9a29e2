import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OWN_ADDRESSES, isReserved, keptFolders, rowOfFile } from '../../src/addresses/own-addresses.ts';
import { files, paths, readerPaths } from '../../src/addresses/urls.ts';
import { PAGE_TYPES } from '../helpers/site/page-types.ts';

/** An address that matches a row, as a story would write it. */
const exampleOf = (path: string) => path.replace(/:\w+/g, 'sample').replace(/\*$/, 'sample.txt').toLowerCase();

describe('an address of the site itself', () => {
  test.each(OWN_ADDRESSES.filter(({ path }) => path !== '/').map(({ path }) => exampleOf(path)))(
    '%s is nobody else’s',
    (path) => {
      expect(isReserved(path.endsWith('/') ? path : `${path}/`)).toBe(true);
    },
  );

  test.each(['/worker.js/old/', '/feed.xml/1/', '/_headers/x/', '/series/sample.svg/x/'])(
    '%s would lie below a file',
    (key) => {
      expect(isReserved(key)).toBe(true);
    },
  );

  test.each(['/search/old/', '/about/us/', '/readers/', '/pictures.html/', '/a-story/', '/by/line/', '/series/gone/'])(
    '%s is free',
    (key) => {
      expect(isReserved(key)).toBe(false);
    },
  );

  test('is in the table if a name for it exists', () => {
    const named = [...Object.values(paths), ...Object.values(readerPaths), ...Object.values(files)];
    expect(named.filter((path) => !OWN_ADDRESSES.some((row) => row.path === path))).toEqual([]);
  });

  test('is opened by the browser tests of all pages', () => {
    const opened = PAGE_TYPES.map(([, path]) => path);
    const pages = OWN_ADDRESSES.filter(({ path, upload }) => upload === 'pages' && !path.endsWith('*'));
    expect(pages.map(({ path }) => path).filter((path) => !opened.some((one) => one === path))).toEqual([]);
  });
});

test('the guide for object stores caches for good exactly the files that never change', () => {
  const guide = readFileSync('docs/hosting/object-store.md', 'utf8');
  const lasting = OWN_ADDRESSES.filter(({ upload, isLasting }) => upload === 'assets' && isLasting);
  expect(guide).toContain(`ASSETS='{${lasting.map(({ path }) => path.slice(1, -2)).join(',')}}/**'`);
});

test('a device keeps nothing for good that a cache may not keep', () => {
  const rows = keptFolders.map((folder) => rowOfFile(`${folder.slice(1)}sample.js`));
  expect(rows.map((row) => row?.isLasting)).toEqual(rows.map(() => true));
});
