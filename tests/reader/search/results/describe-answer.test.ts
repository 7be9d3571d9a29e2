import { beforeAll, expect, test, vi } from 'vitest';
import { parseClauses, withBeginning } from '../../../../src/reader/search/query/clauses.ts';
import type { Answer } from '../../../../src/reader/search/engine/answer.ts';
import { describeAnswer } from '../../../../src/reader/search/results/describe-answer.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, body: { lang: '' } });
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

test.each<[string, Answer, string]>([
  ['harbour', answer('harbour', 1), '1 result'],
  ['harbour', answer('harbour', 1200), '1,200 results'],
  ['harbour', answer('harbour', 12, { isAll: false }), '12 results in the latest 2,000 stories'],
  ['harbour', answer('harbour', 0, { isAll: false }), 'No results for “harbour” in the latest 2,000 stories.'],
  [
    'harbour',
    answer('harbour', 0),
    'No results for “harbour”. Check the spelling, use fewer words, or change the filters.',
  ],
  ['', answer('', 0), 'No results. Check the spelling, use fewer words, or change the filters.'],
  ['?!', answer('?!', 0), 'Enter a word to search for.'],
  ['theat…', answer('theat…', 2), '2 results. Including words that begin with “theat…”.'],
  ['theat', begun('theat', 1), 'No exact match for “theat”. 1 result. Including words that begin with “theat…”.'],
  [
    'old theat',
    begun('old theat', 2, { isAll: false }),
    'No exact match for “old theat”. 2 results in the latest 2,000 stories. Including words that begin with “theat…”.',
  ],
  ['th', begun('th', 0, { isTooWide: true }), 'Too many words begin with “th…”. Type another letter.'],
])('for %s the page says what was found and which word was read as a beginning', (words, found, answer) => {
  expect(describeAnswer(found, words)).toBe(answer);
});
