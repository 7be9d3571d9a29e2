import { expect, test } from 'vitest';
import { latestDays } from '../../../src/views/lists/days.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const at = (id: string, moment: string) => makeArticle({ id, published: new Date(`2023-11-${moment}+09:00`) });
const { archive } = editionOf([
  at('old', '15T08:00:00'),
  at('early', '16T08:00:00'),
  at('late', '16T20:00:00'),
  at('new', '17T08:00:00'),
]);
const shown = (count: number) => latestDays(archive, count).map(({ stories }) => stories.map(({ id }) => id).join(' '));

test('the latest days are complete, even if they have more stories than requested', () => {
  expect(shown(1)).toEqual(['new']);
  expect(shown(2)).toEqual(['new', 'late early']);
  expect(shown(9)).toEqual(['new', 'late early', 'old']);
});

test('a day with only withdrawn stories is not among them', () => {
  const withdrawn = makeArticle({
    id: 'gone',
    status: 'withdrawn',
    withdrawal: { at: new Date('2023-11-20T00:00:00Z'), reason: 'A sample.' },
  });
  expect(latestDays(editionOf([withdrawn]).archive, 5)).toEqual([]);
});
