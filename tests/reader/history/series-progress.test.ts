import { expect, test } from 'vitest';
import { partToContinue } from '../../../src/reader/history/series-progress.ts';
import type { StoryMemory } from '../../../src/reader/storage/memory.ts';

const memory = { title: 'A sample', lang: 'en', path: '/a/', seen: 1, paragraphs: '' };

/**
 * `r` read, `b` half-read, `B` half-read and opened last, `o` opened and left at its first screen, `.` never opened.
 */
const MEMORIES: Readonly<Record<string, StoryMemory | undefined>> = {
  r: { ...memory, seen: 5, isRead: true },
  b: { ...memory, seen: 2, place: { id: 'p-a', fraction: 0, whole: 0.4 } },
  B: { ...memory, seen: 3, place: { id: 'p-a', fraction: 0, whole: 0.4 } },
  o: memory,
  '.': undefined,
};

test.for([
  ['nothing was begun', '....', -1],
  ['reading only the first screen does not count', 'o...', -1],
  ['the next part after what was read', 'rr..', 2],
  ['a half-read part, not the one after the farthest', 'rb.r..', 1],
  ['of two half-read parts, the one opened last', 'bB....', 1],
  ['of two half-read parts in reverse order, also the one opened last', 'B.b...', 0],
  ['the next unread one', 'r.rr.', 4],
  ['the first unread part, if the last one was read', 'r..r', 1],
  ['everything was read', 'rrrr', -1],
  ['none', '', -1],
] as const)('a reader continues at the right part: %s', ([, parts, expected]) => {
  expect(partToContinue([...parts].map((part) => MEMORIES[part]))).toBe(expected);
});
