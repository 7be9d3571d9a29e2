import { describe, expect, test } from 'vitest';
import { makeLatestShelf, makeShelfByTitle, type SeriesShelf } from '../../../src/views/series/series-shelf.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const SEVEN = ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((id) => makeSeries({ id, title: `Series ${id.toUpperCase()}` }));
const part = (id: string, series: string) => makeArticle({ id, series: { id: series, part: 1 } });

describe('the shelf under a story', () => {
  test('shows at most five series, by title', () => {
    expect(idsOn(makeShelfByTitle(editionOf([], SEVEN)))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('stays as it is when a series gets a part', () => {
    const before = makeShelfByTitle(editionOf([part('x', 'b')], SEVEN));
    expect(makeShelfByTitle(editionOf([part('x', 'b'), part('y', 'e')], SEVEN))).toEqual(before);
  });

  test('leaves out the series of the page and says so', () => {
    const shelf = makeShelfByTitle(editionOf([], SEVEN), 'b');
    expect(shelf.title).toBe('More series');
    expect(idsOn(shelf)).toEqual(['a', 'c', 'd', 'e', 'f']);
  });
});

test('the shelf of the front page begins with the most recently updated series and counts their parts', () => {
  const { books } = makeLatestShelf(editionOf([part('x', 'e')], SEVEN));
  expect(books.slice(0, 2)).toMatchObject([
    { id: 'e', count: 1 },
    { id: 'a', count: 0 },
  ]);
  expect(books).toHaveLength(6);
});

function idsOn({ books }: SeriesShelf): string[] {
  return books.map(({ id }) => id);
}
