import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInvisible, isBlank, withoutInvisible, withoutIgnored } from '../../../src/schemas/fields/invisible.ts';
import { slugFrom } from '../../../src/schemas/fields/slug.ts';

describe('what hides or reorders text is found', () => {
  test.each([
    ['a\u202Eb', 1, 'a character that changes the direction of writing, U+202E'],
    ['a\u202Ab\u202C', 1, 'a character that changes the direction of writing, U+202A'],
    ['a \u2067b', 2, 'a direction mark without its partner, U+2067'],
    ['\u2066a\u2069\u2069', 3, 'a direction mark without its partner, U+2069'],
    ['one \u2066two\n\nthree\u2069', 4, 'a direction mark without its partner, U+2066'],
    ['Hi\u{E0041}\u{E0042}', 2, 'an invisible character, U+E0041'],
    ['\u{1F3F4}\u{E0067}\u{E0062}', 2, 'an invisible character, U+E0067'],
    ['a\uFE00\uFE01', 1, 'an invisible character, U+FE00'],
    ['a\u206Eb', 1, 'a character that changes the direction of writing, U+206E'],
    ['a\uFFF9b', 1, 'an invisible character, U+FFF9'],
    ['a\u{1FFFE}', 1, 'an invisible character, U+1FFFE'],
    ['a\u0000', 1, 'a control character, U+0000'],
    ['a\u001Bb', 1, 'a control character, U+001B'],
    ['a\uDC00', 1, 'half of a surrogate pair, U+DC00'],
  ])('%j', (text, index, note) => {
    expect(findInvisible(text)).toEqual({ index, note });
  });
});

describe('what scripts, emoji or line breaking need stays', () => {
  test.each([
    ['Persian', 'می\u200Cخواهم'],
    ['Hindi', 'क\u094D\u200Dष'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['Arabic with marks of direction', 'قال\u200F!\u061C'],
    ['an isolate with its end', 'he said \u2067שלום\u2069 to us'],
    ['soft hyphens and places to break', 'Do\u00ADnau\u200Bschiff\u2060fahrt\uFEFF'],
    ['a variant of a Japanese character', '邉\u{E0100}'],
    ['several lines', 'a\tb\r\nc'],
  ])('%s', (_, text) => {
    expect(findInvisible(text)).toBeUndefined();
    expect(withoutInvisible(text)).toBe(text);
  });
});

test('a text without the characters found has nothing invisible', () => {
  const marks = fc.constantFrom('\u202E', '\u2066', '\u2069', '\u{E0041}', '\uFE00', '\uFE01', '\0', 'a', '\n', ' ');
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const clean = withoutInvisible(text);
      expect(clean).toBeDefined();
      expect(findInvisible(clean ?? '')).toBeUndefined();
      expect(clean?.replace(/[^a \n]/g, '')).toBe(text.replace(/[^a \n]/g, ''));
    }),
  );
});

test('two names that look the same have the same address', () => {
  const unseen = fc.constantFrom(
    '\u00AD',
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u2060',
    '\u2064',
    '\uFEFF',
    '\uFE0F',
    '\u034F',
  );
  fc.assert(
    fc.property(fc.array(unseen, { maxLength: 3 }), fc.nat(6), (signs, at) => {
      expect(slugFrom(`${'Energie'.slice(0, at)}${signs.join('')}${'Energie'.slice(at)}`)).toBe('energie');
    }),
  );
});

test('a joiner counts only where it shapes a letter', () => {
  expect(withoutIgnored('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  expect(withoutIgnored('Ene\u200Crgy')).toBe('Energy');
});

test.each([
  ['', true],
  ['\u3000\u00A0', true],
  ['\u200B\u00AD\u2060', true],
  ['\u3164\u115F', true],
  ['\u2800', true],
  ['.', false],
])('%j shows nothing: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});
