import { expect, test } from 'vitest';
import { closestWord, editDistance } from '../../../src/lib/text/closest-word.ts';

test.each([
  ['titel', 'title', 1],
  ['captoin', 'caption', 1],
  ['harbor', 'harbour', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['神戸市', '神戸', 1],
])('between %s and %s are this many typos: %i', (a, b, typos) => {
  expect(editDistance(a, b)).toBe(typos);
  expect(editDistance(b, a)).toBe(typos);
  expect(editDistance(a, b, typos - 1)).toBe(typos);
});

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['publishd', 'published'],
  ['topic', 'topics'],
  ['zzz', undefined],
  ['weight', undefined],
  ['id2', 'id'],
])('the closest word to %s is %s', (written, meant) => {
  expect(closestWord(written, ['id', 'title', 'topics', 'published', 'photo'])).toBe(meant);
});
