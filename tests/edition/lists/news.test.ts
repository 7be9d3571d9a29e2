import { expect, test } from 'vitest';
import { recentNews } from '../../../src/edition/lists/news.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const NOW = '2024-01-10T00:00:00Z';
const at = (published: string, fields = {}) => makeArticle({ published: new Date(published), ...fields });

test('news is what was published in the last two days, to the second', () => {
  const stories = [at('2024-01-08T00:00:00Z', { id: 'within' }), at('2024-01-07T23:59:59Z', { id: 'before' })];
  expect(recentNews(editionOf(stories, [], NOW)).map(({ path }) => path)).toEqual(['/2024/01/08/story-within/']);
});

test('at most a thousand stories are news', () => {
  const many = Array.from({ length: 1001 }, (_, index) => at('2024-01-09T00:00:00Z', { id: `s${index}` }));
  expect(recentNews(editionOf(many, [], NOW)).length).toBe(1000);
});

test.for([
  ['en', 'en'],
  ['pt-BR', 'pt'],
  ['zh', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-TW', 'zh-tw'],
])('a story in %s is news in %s', ([lang, language]) => {
  expect(recentNews(editionOf([at('2024-01-09T00:00:00Z', { lang })], [], NOW))).toMatchObject([{ language }]);
});
