import { describe, expect, test } from 'vitest';
import { language, line, timeZone, webAddress } from '../../../src/schemas/fields/fields.ts';

describe('a line of text', () => {
  const field = line('some words', 12);

  test('is trimmed, put into NFC and on one line', () => {
    expect(field.parse('  cafe\u0301\n  au ')).toBe('caf\u00e9 au');
  });

  test.each([
    ['首相会見　成長戦略', '首相会見　成長戦略'],
    ['«\u00A0Oui\u202F!\u00A0»', '«\u00A0Oui\u202F!\u00A0»'],
    ['1\u2009000\u2009m', '1\u2009000\u2009m'],
    ['\u3000a\u00A0', 'a'],
    ['a \t\u2028 b', 'a b'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['a\u00ADb\u200Bc', 'a\u00ADb\u200Bc'],
  ])('keeps every space and joiner within it: %j', (text, kept) => {
    expect(field.parse(text)).toBe(kept);
  });

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['\u3000\u200B\u00AD', 'empty'],
    ['\u3164', 'empty'],
    ['a\u0000b', 'a control character, U+0000'],
    ['a\u202Eb', 'a character that changes the direction of writing, U+202E'],
    ['a\uD800', 'half of a surrogate pair, U+D800'],
    ['a'.repeat(13), '13 characters, 12 at most'],
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
  ['sr-Latn', 'sr-Latn'],
  ['gsw', 'gsw'],
  ['ryu', 'ryu'],
  ['en-GB-oxendict', 'en-GB-oxendict'],
  ['english', undefined],
  ['jp', undefined],
  ['e', undefined],
  ['en_US', undefined],
  ['', undefined],
])('language %j is kept as %s', (tag, kept) => {
  expect(language.safeParse(tag).data).toBe(kept);
});

test.each([
  ['english', 'no language has this code', 'en, or another language tag'],
  ['Japanese (Tokyo)', 'not a language tag', 'ja, or another language tag'],
  ['jp', 'no language has this code', 'ja, or another language tag'],
  ['nonsense', 'no language has this code', 'a language tag, such as en, ja or pt-BR'],
  ['', 'not a language tag', 'a language tag, such as en, ja or pt-BR'],
])('the language probably meant by %j is suggested if there is one', (tag, note, write) => {
  const [issue] = language.safeParse(tag).error?.issues ?? [];
  expect([issue && 'params' in issue && issue.params?.['note'], issue?.message]).toEqual([note, write]);
});

test.each([
  ['https://example.com/', true],
  ['http://example.com', true],
  ['javascript:alert(1)', false],
  ['//example.com/', false],
  ['example.com', false],
  ['https://example.com/?\u0001', false],
  ['https://example.com/\u202Egpj', false],
  ['https://example.com/漢', true],
])('web address %s: %s', (address, ok) => {
  expect(webAddress.safeParse(address).success).toBe(ok);
});
