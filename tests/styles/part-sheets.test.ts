import { expect, test } from 'vitest';
import { partSheets, partSheetsFor } from '../../src/styles/part-sheets.ts';

test('a page with only text has no part’s style sheet', () => {
  expect(partSheetsFor('<article class="story"><p>One <em>two</em></p></article>')).toEqual([]);
});

test.each([
  ['a table', '<div class="table-scroll"><table></table></div>'],
  ['code', '<p><code lang="en">x</code></p>'],
  ['footnotes', '<section class="footnotes" aria-labelledby="x"></section>'],
  ['a rule', '<p>One</p><hr>'],
  ['a long headline', '<h1 data-long>One</h1>'],
  ['a long word in a headline', '<h1 data-longest="18">One</h1>'],
  ['a long title on a cover', '<span class="slip" data-setting="medium">'],
  ['a story card', '<article class="story-card" data-card></article>'],
  ['the title of a page', '<header class="page-title"></header>'],
  ['a margin beside its text', '<div class="beside astro-x"></div>'],
  ['few series', '<ul class="shelf" data-few></ul>'],
  ['a photograph that is not licensed', '<figure class="photo" data-unlicensed></figure>'],
])('a page that shows %s has one style sheet for it', (_, html) => {
  expect(partSheetsFor(html)).toHaveLength(1);
});

test('the policy allows every style sheet', () => {
  const html =
    '<table><mark><h1 data-long data-longest><article class="story-card"><header class="page-title"><figure data-upright><ul data-few>';
  expect(partSheetsFor(html)).toEqual(partSheets);
});
