import { expect, test } from 'vitest';
import { paginate } from '../../../src/views/lists/paging.ts';

/** Stories numbered by age, newest first: 7, 6, … 1 */
const stories = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test.each([
  [0, [], []],
  [2, [2, 1], []],
  [3, [3, 2, 1], []],
  [5, [5, 4, 3, 2, 1], []],
  [6, [6, 5, 4], [[3, 2, 1]]],
  [8, [8, 7, 6, 5, 4], [[3, 2, 1]]],
  [
    9,
    [9, 8, 7],
    [
      [3, 2, 1],
      [6, 5, 4],
    ],
  ],
])('%d stories on pages of three', (count, front, pages) => {
  const paged = paginate(stories(count), 3);
  expect(paged.front).toEqual(front);
  expect(paged.pages.map(({ items }) => items)).toEqual(pages);
  expect(paged.pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
});

test('a numbered page keeps its stories when new ones come', () => {
  for (let count = 0; count < 40; count += 1) {
    const before = paginate(stories(count), 3).pages;
    const after = paginate(stories(count + 1), 3).pages;
    expect(after.slice(0, before.length)).toEqual(before);
  }
});

test('every story is on exactly one page', () => {
  for (let count = 0; count < 40; count += 1) {
    const { front, pages } = paginate(stories(count), 3);
    expect([...front, ...pages.flatMap(({ items }) => items)].sort((a, b) => b - a)).toEqual(stories(count));
  }
});
