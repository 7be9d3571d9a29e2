import { expect, test } from 'vitest';
import { nextReading } from '../../../src/views/article/next-reading.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const on = (day: number) => new Date(Date.UTC(2023, 10, day));
const story = (id: string, day: number, topics: readonly string[] = ['Harbours']) =>
  makeArticle({ id, published: on(day), topics: [...topics] });

const next = (article: ReturnType<typeof story>, others: readonly ReturnType<typeof story>[], count = 3) =>
  nextReading(article, editionOf([article, ...others], [makeSeries()]), count).map(({ id }) => id);

test('stories that share more topics come first, then those closer in time', () => {
  const article = story('article', 10, ['Harbours', 'Ships']);
  const others = [
    story('far', 1),
    story('near', 9),
    story('both', 2, ['Harbours', 'Ships']),
    story('after', 11, ['Ships']),
  ];
  expect(next(article, others, 4)).toEqual(['both', 'after', 'near', 'far']);
  expect(next(article, others, 1)).toEqual(['both']);
});

test('a story without shared topics has nothing to read next', () => {
  expect(next(story('article', 10, []), [story('other', 9)])).toEqual([]);
  expect(next(story('article', 10, ['Ships']), [story('other', 9)])).toEqual([]);
});

test('a story that is not public is never offered, and offers none', () => {
  const hidden = { ...story('hidden', 10), status: 'draft' as const };
  expect(next(hidden, [story('older', 9), story('newer', 11)])).toEqual([]);
  expect(next({ ...hidden, topics: ['Ships'] }, [story('older', 9)])).toEqual([]);
  expect(next(story('article', 10), [hidden])).toEqual([]);
});

test('parts of its own series are left out', () => {
  const series = { id: 'sample-series', part: 1 };
  const article = { ...story('article', 10), series };
  expect(next(article, [{ ...story('part', 9), series: { ...series, part: 2 } }, story('other', 8)])).toEqual([
    'other',
  ]);
});
