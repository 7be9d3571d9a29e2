import { expect, test } from 'vitest';
import { fillCount, partsOf } from '../../src/words/fill.ts';
import { wordsOf } from '../../src/words/languages/languages.ts';
import type { Words } from '../../src/words/messages.ts';

test.each([
  ['en', 0, '0 stories'],
  ['en', 1, '1 story'],
  ['en', 10_000, '10,000 stories'],
  ['fr', 0, '0 article'],
  ['fr', 2_000_000, '2 000 000 d’articles'],
  ['ja', 1, '1本'],
  ['ar', 2, 'مقالان'],
  ['ar', 5, '5 مقالات'],
  ['ar', 11, '11 مقالا'],
  ['ar', 100, '100 مقال'],
])('a sentence takes the plural form of %s for %i', (tag, count, said) => {
  const { stories } = (wordsOf(tag) as Words).lists;
  expect(fillCount(stories, count, {}, tag).replaceAll('\u202f', ' ')).toBe(said);
});

test('a sentence is split at its places and marks, and joined it is the same sentence', () => {
  expect(partsOf('Try the <search>search</search>, or {name} < 3')).toEqual([
    { kind: 'text', text: 'Try the ' },
    { kind: 'mark', name: 'search', text: 'search' },
    { kind: 'text', text: ', or ' },
    { kind: 'place', name: 'name' },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: '<' },
    { kind: 'text', text: ' 3' },
  ]);
});
