import { afterEach, expect, test } from 'vitest';
import { inOneLine, text } from '../../../src/media/cards/card-boxes.ts';
import { publication, usePublication } from '../../../src/publication.ts';

const own = publication;
afterEach(() => usePublication(own));

const FACTS = ['Reuters', '6 مارس 2024'];

test('labels have the direction of the site’s language', () => {
  expect(text('Reuters', {})).toMatchObject({ dir: 'ltr' });
  usePublication({ ...publication, language: 'ar' });
  expect(text('Reuters', {})).toMatchObject({ dir: 'rtl' });
});

test('a number at the beginning of a fact is not ordered with the name before it', () => {
  expect(inOneLine(FACTS)).toBe('Reuters\u200e · \u200e6 مارس 2024');
  usePublication({ ...publication, language: 'ar' });
  expect(inOneLine(FACTS)).toBe('Reuters\u200f · \u200f6 مارس 2024');
});
