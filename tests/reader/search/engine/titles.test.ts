import { expect, test, vi } from 'vitest';
import { loadTitles, matchTitles, type TitleLine } from '../../../../src/reader/search/engine/titles.ts';

const LINES: readonly TitleLine[] = [
  ['/2024/01/03/a/', 'The harbour opens'],
  ['/2024/01/02/b/', 'Éclair over the art school'],
  ['/2024/01/01/c/', '港が開く', 'ja'],
  ['/2023/01/01/d/', 'ميناء', 'ar', 'rtl'],
];

test.each([
  ['harb', ['The harbour opens']],
  ['HARBOUR opens', ['The harbour opens']],
  ['eclair', ['Éclair over the art school']],
  ['art', ['Éclair over the art school']],
  ['が開', ['港が開く']],
  ['ميناء', ['ميناء']],
  ['harbour school', []],
  ['  ', []],
  ['.', []],
])('“%s” finds %j among headlines', async (words, titles) => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(LINES)));
  const found = matchTitles(await loadTitles('/search/titles.json'), words);
  expect(found.map(({ title }) => title)).toEqual(titles);
});
