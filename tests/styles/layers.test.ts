import { expect, test } from 'vitest';
import { isInOwnLanguage } from '../../src/styles/layers.ts';

test.each([
  ['nothing else', '<p lang="en">a</p><p>b</p>', true],
  ['a link to a translation', '<p>a <a href="/b/" hreflang="ja" lang="ja" dir="auto">日本語</a></p>', true],
  ['a passage in another language', '<p>a <i lang="fr">b</i></p>', false],
  ['a headline in another language', '<h2 lang="ja"><a href="/b/">c</a></h2>', false],
])('a page with %s besides the publication’s language', (_, html, expected) => {
  expect(isInOwnLanguage(html)).toBe(expected);
});
