import { expect, test } from 'vitest';
import { nearest, slipsBetween } from '../../src/loaders/near.ts';

test.each([
  ['titel', 'title', 1],
  ['captoin', 'caption', 1],
  ['harbor', 'harbour', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['神戸市', '神戸', 1],
])('between %s and %s lie so many slips: %i', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
  expect(slipsBetween(b, a)).toBe(slips);
  expect(slipsBetween(a, b, slips - 1)).toBe(slips);
});

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['publishd', 'published'],
  ['topic', 'topics'],
  ['zzz', undefined],
  ['weight', undefined],
  ['id2', 'id'],
])('%s is meant to be %s', (written, meant) => {
  expect(nearest(written, ['id', 'title', 'topics', 'published', 'photo'])).toBe(meant);
});
