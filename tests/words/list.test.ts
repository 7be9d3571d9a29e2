import { afterEach, expect, test } from 'vitest';
import { publication, usePublication } from '../../src/publication.ts';
import { listInWords, sentencesInWords } from '../../src/words/list.ts';

const own = publication;
afterEach(() => usePublication(own));

test.each([
  ['en', 'A, B, C', 'A. B'],
  ['ja', 'A、B、C', 'A。B'],
  ['ar', 'A، B، C', 'A. B'],
])('names and sentences are joined as in %s', (language, names, sentences) => {
  usePublication({ ...publication, language });
  expect(listInWords(['A', 'B', 'C'])).toBe(names);
  expect(sentencesInWords(['A', 'B'])).toBe(sentences);
});

test('one name is a list, and no name is an empty one', () => {
  expect(listInWords(['A'])).toBe('A');
  expect(listInWords([])).toBe('');
});
