import { expect, test } from 'vitest';
import type { StoryMemory } from '../../../src/reader/storage/memory.ts';
import { listRows, matches, sortRows } from '../../../src/reader/saved/saved-rows.ts';

const PLACE = { id: 'p-aaaaaa', fraction: 0, whole: 0.4 };
const story = (facts: Partial<StoryMemory>): StoryMemory => ({
  title: 'A sample',
  lang: 'en',
  path: '/2024/01/05/sample/',
  seen: 0,
  paragraphs: '',
  ...facts,
});
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

test('saved stories are listed by when they were saved, half-read ones by when they were opened', () => {
  const { saved, begun } = listRows({
    a: story({ saved: 1, seen: 9 }),
    b: story({ saved: 2, seen: 3 }),
    c: story({ seen: 4, place: PLACE }),
    d: story({ seen: 5, place: PLACE }),
    read: story({ seen: 6, place: PLACE, isRead: true }),
    opened: story({ seen: 7 }),
  });
  expect(idsOf(saved)).toEqual(['b', 'a']);
  expect(idsOf(begun)).toEqual(['d', 'c']);
});

test('a list is sorted as the reader chooses, equal entries by id', () => {
  const { saved } = listRows({
    a: story({ saved: 1, title: 'Bridges' }),
    c: story({ saved: 2, title: 'Åland' }),
    b: story({ saved: 2, title: 'Zebras' }),
  });
  expect(idsOf(sortRows(saved, 'latest'))).toEqual(['b', 'c', 'a']);
  expect(idsOf(sortRows(saved, 'oldest'))).toEqual(['a', 'b', 'c']);
  expect(idsOf(sortRows(saved, 'title'))).toEqual(['c', 'a', 'b']);
});

test.each([
  ['', true],
  ['ÅLAND', true],
  ['aland ferry', true],
  ['ferry  åland', true],
  ['ferries', false],
])('“%s” finds “A ferry to Åland”: %s', (query, found) => {
  const [row] = listRows({ a: story({ saved: 1, title: 'A ferry to Åland' }) }).saved;
  expect(row && matches(row, query)).toBe(found);
});
