import { expect, test } from 'vitest';
import { pageAt, textOf } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

// Part 12 of the fixture was corrected, and no other.
test.each([
  ['the page of the series', '/series/twelve-parts/'],
  ['the box of the corrected part', '/2024/01/12/sample-part-12/'],
  ['the box of another part', '/2024/01/01/sample-part-1/'],
])('a corrected part is marked in the list of %s, and no other', async (_, address) => {
  const { document } = await pageAt(SITES.fixture.out, address);
  const rows = [...document.querySelectorAll('ol.parts > li')].map((row) => ({
    number: textOf(row.querySelector('.number')),
    marked: /\bCorrected$/.test(textOf(row.querySelector('.small-print'))),
  }));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ marked }) => marked).map(({ number }) => number)).toEqual(['12']);
});
