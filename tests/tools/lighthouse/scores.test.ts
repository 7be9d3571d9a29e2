import { expect, test } from 'vitest';
import { bestOf, formatScores, isPerfect, type Scores } from '../../../tools/lighthouse/scores.ts';

const page = { type: 'Topic', path: '/topics/x/', isIndexed: true };
const perfect: Scores = { page, scores: [100, 100, 100, 100], losses: [], runs: 1 };
const slow: Scores = { page, scores: [96, 100, 100, 100], losses: ['total-blocking-time (230 ms)'], runs: 1 };

test('a page is perfect with 100 in all four categories', () => {
  expect([isPerfect(perfect), isPerfect(slow)]).toEqual([true, false]);
});

test('the best run of a page counts, and all are counted', () => {
  expect(bestOf([slow, perfect, slow])).toEqual({ ...perfect, runs: 3 });
});

test('the table is Markdown, and the causes of lost points are listed below it', () => {
  expect(formatScores([perfect, slow]).split('\n').slice(2)).toEqual([
    '| Topic | 100 | 100 | 100 | 100 | 1 |',
    '| Topic | 96 | 100 | 100 | 100 | 1 |',
    '',
    '- /topics/x/: total-blocking-time (230 ms)',
  ]);
});
