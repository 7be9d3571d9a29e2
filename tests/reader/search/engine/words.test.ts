import { beforeAll, expect, test, vi } from 'vitest';
import { parseClauses, withBeginning } from '../../../../src/reader/search/engine/clauses.ts';
import type { Answer } from '../../../../src/reader/search/engine/answer.ts';
import { tell } from '../../../../src/reader/search/engine/words.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});

const NEWEST = [{ name: '2024-1', count: 2000 }];

function answer(words: string, total: number, more: Partial<Answer> = {}): Answer {
  const clauses = parseClauses(words, 'en');
  const nothing = {
    searched: NEWEST,
    isAll: true,
    insteadOf: undefined,
    isTooWide: false,
    load: () => Promise.resolve([]),
  };
  return { total, clauses, ...nothing, ...more };
}

function begun(words: string, total: number, more: Partial<Answer> = {}): Answer {
  const clauses = withBeginning(parseClauses(words, 'en')) ?? [];
  return answer(words, total, { clauses, insteadOf: answer(words, 0), ...more });
}

test.each<[string, Answer, string | RegExp]>([
  ['harbour', answer('harbour', 1), '1 story'],
  ['harbour', answer('harbour', 1200), '1,200 stories'],
  ['harbour', answer('harbour', 12, { isAll: false }), '12 stories among the newest 2,000 stories'],
  ['harbour', answer('harbour', 0, { isAll: false }), 'No story fits among the newest 2,000 stories.'],
  ['harbour', answer('harbour', 0), /^No story fits\. Try/],
  ['?!', answer('?!', 0), 'That holds no word that could be searched for.'],
  ['theat…', answer('theat…', 2), '2 stories with a word that begins with “theat…”'],
  ['theat', begun('theat', 1), 'No story has “theat” itself, but 1 story has a word that begins with “theat…”'],
  [
    'old theat',
    begun('old theat', 2, { isAll: false }),
    'No story has all the words, but 2 stories among the newest 2,000 stories have a word that begins with “theat…”',
  ],
  ['th', begun('th', 0, { isTooWide: true }), 'Too many words begin with “th…”. Type a letter more.'],
])('of %s the page says what was found and what was taken for a beginning', (words, found, told) => {
  if (typeof told === 'string') expect(tell(found, words)).toBe(told);
  else expect(tell(found, words)).toMatch(told);
});
