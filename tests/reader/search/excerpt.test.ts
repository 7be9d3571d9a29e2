import { expect, test } from 'vitest';
import { makeExcerpt } from '../../../src/reader/search/excerpt.ts';
import { spaced } from '../../../src/reader/search/spaced.ts';

const show = (text: string, places: readonly number[]) =>
  makeExcerpt(spaced(text).split(' '), places)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

test('a short story is all of the excerpt', () => {
  expect(show('The harbour opens at dawn.', [1])).toBe('The [harbour] opens at dawn.');
});

test('punctuation stays out of a mark', () => {
  expect(show('It said (harbour), at last.', [2])).toBe('It said ([harbour]), at last.');
});

test('words that follow each other have one mark', () => {
  expect(show('The harbour opens at dawn.', [1, 2])).toBe('The [harbour opens] at dawn.');
});

test('characters of a script without spaces stand together again', () => {
  expect(show('これは見本の記事です。', [3, 4])).toBe('これは[見本]の記事です。');
});

test('the part with most of what was found is shown, and that there is more', () => {
  const filler = 'word '.repeat(100);
  const excerpt = show(`harbour ${filler} a harbour by the harbour ${filler}`, [0, 102, 105]);
  expect(excerpt).toMatch(/^… word word .* a \[harbour\] by the \[harbour\] word .* …$/);
  expect(excerpt.length).toBeLessThan(260);
});

test('a story found by its headline shows how it begins', () => {
  expect(show('The first words.', [])).toBe('The first words.');
});

test('markup in a story stays text', () => {
  expect(show('a <mark>b</mark> <img src=x>', [1])).toBe('a [<mark>b</mark>] <img src=x>');
});
