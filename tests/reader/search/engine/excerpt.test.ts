import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClauses, parseClauses } from '../../../../src/reader/search/query/clauses.ts';
import { makeExcerpt } from '../../../../src/reader/search/engine/excerpt.ts';
import { tokensOf } from '../../../../src/reader/search/query/tokens.ts';

const excerptOf = (text: string, asked: string) =>
  makeExcerpt(text, findClauses(text, tokensOf(text), parseClauses(asked, 'en')));
const show = (text: string, asked: string) =>
  excerptOf(text, asked)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('only what was found is marked', () => {
  test.each([
    ['The harbour opens at dawn.', 'harbour', 'The [harbour] opens at dawn.'],
    ['It said (harbour), at last.', 'harbour', 'It said ([harbour]), at last.'],
    ['The harbour opens at dawn.', '"harbour opens"', 'The [harbour opens] at dawn.'],
    ['これは見本の記事です。', '見本', 'これは[見本]の記事です。'],
    ['The first words.', 'headline', 'The first words.'],
    ['a <mark>b</mark> <img src=x>', 'b', 'a <mark>[b]</mark> <img src=x>'],
    ['Mr. Bjørn’s café', 'bjorn cafe', 'Mr. [Bjørn’s café]'],
  ])('%s', (text, asked, shown) => expect(show(text, asked)).toBe(shown));
});

test('the passage with the most matches is shown, with a sign that there is more', () => {
  const filler = 'word '.repeat(100);
  const excerpt = show(`harbour ${filler} a harbour by the harbour ${filler}`, 'harbour');
  expect(excerpt).toMatch(/^… word word .* a \[harbour\] by the \[harbour\] word .* …$/);
  expect(excerpt.length).toBeLessThan(260);
});

test('a word that is a hundred thousand times in a story is found at once', () => {
  const text = 'Harbour, '.repeat(100_000);
  expect(show(text, 'harbour')).toMatch(/^\[Harbour\], \[Harbour\]/);
});

test('an excerpt of any text is an unchanged part of it, and cuts no character', () => {
  const piece = fc.constantFrom('harbour', 'é', 'e\u0301', '港', '👩🏽‍🚀', 'か\u3099', ' ', ', ', 'a', 'รื');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 300 }), (pieces) => {
      const text = pieces.join('');
      const shown = excerptOf(text, 'harbour').map(({ text }) => text).join(''); // prettier-ignore
      const part = shown.replace(/^… /, '').replace(/ …$/, '');
      expect(text).toContain(part);
      const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
      const shownCharacters = [...new Intl.Segmenter().segment(part)].map(({ segment }) => segment);
      expect(characters.join('\n')).toContain(shownCharacters.join('\n'));
    }),
  );
});
