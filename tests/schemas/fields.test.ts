import { describe, expect, test } from 'vitest';
import { language, line, timeZone, webAddress } from '../../src/schemas/fields.ts';

describe('a line of text', () => {
  const field = line('some words', 10);

  test('is trimmed, in NFC and on one line', () => {
    expect(field.parse('  cafe\u0301\n  au ')).toBe('caf\u00e9 au');
  });

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['a\u0000b', 'a control character'],
    ['a\u202Eb', 'a control character'],
    ['a\uD800', 'half of a surrogate pair'],
    ['a'.repeat(11), '11 characters, 10 at most'],
  ])('%j is refused', (text, note) => {
    expect(field.safeParse(text).error?.issues).toMatchObject([{ message: 'some words', params: { note } }]);
  });
});

test.each([
  ['Asia/Tokyo', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['+09:00', false],
  ['Asia/Tokio', false],
  ['', false],
])('time zone %j: %s', (zone, ok) => {
  expect(timeZone.safeParse(zone).success).toBe(ok);
});

test.each([
  ['en', 'en'],
  ['PT-br', 'pt-BR'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['e', undefined],
  ['en_US', undefined],
  ['', undefined],
])('language %j is kept as %s', (tag, kept) => {
  expect(language.safeParse(tag).data).toBe(kept);
});

test.each([
  ['https://example.com/', true],
  ['http://example.com', true],
  ['javascript:alert(1)', false],
  ['//example.com/', false],
  ['example.com', false],
])('web address %s: %s', (address, ok) => {
  expect(webAddress.safeParse(address).success).toBe(ok);
});
