import { describe, expect, test } from 'vitest';
import { makeRuns, missingParts, totalParts } from '../../../src/edition/lists/series.ts';
import type { Edition } from '../../../src/edition/make-edition.ts';
import { seriesFacts } from '../../../src/views/series/series-facts.ts';
import { makeSeriesBox, makeSeriesView } from '../../../src/views/series/series-view.ts';
import { storyFacts } from '../../../src/views/article/story-facts.ts';
import { compareNewest } from '../../../src/edition/lists/order.ts';
import type { Series } from '../../../src/schemas/series.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const part = (id: string, number: number | undefined, day = 1) =>
  makeArticle({
    id,
    title: `Story ${id}`,
    published: new Date(Date.UTC(2023, 10, day)),
    series: number === undefined ? { id: 'sample-series' } : { id: 'sample-series', part: number },
  });

function run(series: Partial<Series>, ...parts: ReturnType<typeof part>[]) {
  const [made] = makeRuns([makeSeries(series)], parts.sort(compareNewest));
  if (!made) throw new Error('one series makes one run');
  return made;
}

/** The page of a series. */
function viewOf(series: Partial<Series>, ...parts: ReturnType<typeof part>[]) {
  return makeSeriesView(seriesFacts(run(series, ...parts), editionOf(parts)), '');
}

function boxIn(edition: Edition, article = makeArticle()) {
  return makeSeriesBox(storyFacts(article, edition));
}

describe('the order of parts', () => {
  test('a series is read by part number, whenever its parts appeared', () => {
    expect(run({}, part('b', 2, 1), part('a', 1, 9), part('c', 10, 5)).parts.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('stories without a number follow the numbered ones, oldest first', () => {
    expect(
      run({}, part('y', undefined, 9), part('x', undefined, 8), part('a', 1, 10)).parts.map(({ id }) => id),
    ).toEqual(['a', 'x', 'y']);
  });

  test('a series can show the newest first', () => {
    expect(run({ order: 'newest' }, part('a', 1, 1), part('b', 2, 2)).parts.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

test('the most recently updated series comes first, those without stories follow by title', () => {
  const series = [
    makeSeries({ id: 'b', title: 'B' }),
    makeSeries({ id: 'a', title: 'A' }),
    makeSeries({ id: 'z', title: 'Z' }),
  ];
  const story = makeArticle({ series: { id: 'z', part: 1 } });
  expect(makeRuns(series, [story]).map(({ series: { id } }) => id)).toEqual(['z', 'a', 'b']);
});

describe('missing parts', () => {
  test('a gap below the highest part is a missing part', () => {
    expect(missingParts(run({}, part('a', 1), part('d', 4)))).toEqual([2, 3]);
  });

  test('a planned part above the highest one is missing', () => {
    expect(missingParts(run({ planned: 4 }, part('a', 1), part('b', 2)))).toEqual([3, 4]);
  });

  test('the total is the planned number, or the count of a complete series, or unknown', () => {
    expect(totalParts(run({ planned: 12 }, part('a', 1)))).toBe(12);
    expect(totalParts(run({ state: 'complete' }, part('a', 1), part('b', 2)))).toBe(2);
    expect(totalParts(run({}, part('a', 1)))).toBeUndefined();
    expect(totalParts(run({ planned: 2 }, part('c', 3)))).toBe(3);
  });
});

describe('the page of a series', () => {
  test('a gap between parts is not announced as still to come', () => {
    const rows = viewOf({ planned: 6 }, part('a', 1), part('d', 4)).rows;
    expect(rows.filter((row) => row.kind === 'gap').map(({ isToCome }) => isToCome)).toEqual([false, true]);
  });

  test('gaps are in their place even if the newest comes first', () => {
    const rows = viewOf({ order: 'newest', planned: 4 }, part('a', 1, 1), part('c', 3, 3)).rows;
    expect(rows.map((row) => (row.kind === 'gap' ? `gap ${row.from}` : row.part))).toEqual(['gap 4', 3, 'gap 2', 1]);
  });

  test('neighbouring gaps share one row, in their place', () => {
    const rows = viewOf({ planned: 6 }, part('a', 1), part('d', 4)).rows;
    expect(rows.map((row) => (row.kind === 'gap' ? `${row.from}–${row.to}` : row.part))).toEqual([1, '2–3', 4, '5–6']);
  });

  test.each([
    [{}, [], 'Coming soon'],
    [{ planned: 14 }, [], '14 parts planned'],
    [{ planned: 14 }, [part('a', 1)], '1 of 14 planned parts'],
    [{}, [part('a', 1)], '1 part so far'],
    [{ state: 'complete' as const }, [part('a', 1), part('b', 2)], 'Complete in 2 parts'],
  ])('%j with its parts says how complete it is', (series, parts, expected) => {
    expect(viewOf(series, ...parts).extent).toBe(expected);
  });
});

describe('the box of a part', () => {
  const parts = [part('a', 1), part('b', 2), part('c', 3)];
  const edition = editionOf(parts, [makeSeries({ planned: 12 })]);
  const boxOf = (id: string) =>
    boxIn(
      edition,
      edition.stories.find((story) => story.id === id),
    );

  test('says which part it is', () => {
    expect(boxOf('b')).toMatchObject({ label: 'Part 2 of 12', part: 2 });
  });

  test('shows both neighbours, and none beyond the ends', () => {
    expect(boxOf('b')).toMatchObject({ previous: { id: 'a' }, next: { id: 'c' } });
    expect(boxOf('a')?.previous).toBeUndefined();
    expect(boxOf('c')?.next).toBeUndefined();
  });

  test('a story of no series has none', () => {
    expect(boxIn(edition, makeArticle())).toBeUndefined();
  });

  test('a series that shows the newest first is still read forwards', () => {
    const newest = editionOf(parts, [makeSeries({ order: 'newest' })]);
    expect(boxIn(newest, parts[1])).toMatchObject({
      previous: { id: 'a' },
      next: { id: 'c' },
    });
  });

  test('a hidden part is no neighbour', () => {
    const hidden = { ...part('b', 2), status: 'draft' as const };
    const gap = editionOf([part('a', 1), hidden, part('c', 3)], [makeSeries()]);
    expect(boxIn(gap, part('a', 1))).toMatchObject({ next: { id: 'c' } });
  });
});
