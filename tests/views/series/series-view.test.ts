import { expect, test } from 'vitest';
import {
  describeExtent,
  describeGap,
  describePart,
  makeSeriesBox,
  partId,
} from '../../../src/views/series/series-view.ts';
import { storyFacts } from '../../../src/views/article/story-facts.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const part = (id: string, number?: number) =>
  makeArticle({ id, title: id, series: { id: 'sample-series', part: number } });

test('a part states its number, and the total if that is known', () => {
  expect(describePart(3, 12)).toBe('Part 3 of 12');
  expect(describePart(3, undefined)).toBe('Part 3');
  expect(describePart(undefined, 12)).toBe('Series');
});

test.each([
  [{ planned: 14, state: 'ongoing' as const }, 12, '12 of 14 planned parts'],
  [{ planned: 3, state: 'ongoing' as const }, 0, '3 parts planned'],
  [{ state: 'ongoing' as const }, 0, 'Coming soon'],
  [{ state: 'complete' as const }, 12, 'Complete in 12 parts'],
  [{ state: 'ongoing' as const }, 1, '1 part so far'],
])('%j with %i parts: %s', (series, count, extent) => {
  expect(describeExtent(series, count)).toBe(extent);
});

test('the box of a story without a number comes after the numbered parts', () => {
  const stories = [part('first', 1), part('second', 2), part('other')];
  const edition = editionOf(stories, [makeSeries()]);
  const [, , other = part('other')] = stories;
  expect(makeSeriesBox(storyFacts(other, edition))).toMatchObject({ label: 'Series', previous: { id: 'second' } });
  expect(makeSeriesBox(storyFacts(makeArticle(), edition))).toBeUndefined();
});

test('a gap is identified by its first number, a part by its number or else by its story', () => {
  expect(partId({ kind: 'gap', from: 4, to: 6, isToCome: true })).toBe('part-4');
  expect(partId({ kind: 'story', part: 3, card: { id: 'aaaaaaaa' } })).toBe('part-3');
  expect(partId({ kind: 'story', part: undefined, card: { id: 'aaaaaaaa' } })).toBe('part-aaaaaaaa');
});

test('a gap between parts is not announced as still to come', () => {
  const gap = { kind: 'gap' as const, from: 2, to: 2 };
  expect(describeGap({ ...gap, isToCome: true })).not.toBe(describeGap({ ...gap, isToCome: false }));
});
