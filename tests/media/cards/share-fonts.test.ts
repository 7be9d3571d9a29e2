import { describe, expect, test } from 'vitest';
import { typeFor } from '../../../src/media/cards/share-fonts.ts';

const familiesOf = async (text: string, lang = 'en') => [
  ...new Set((await typeFor(text, lang)).slices.map(({ family }) => family.name)),
];

describe('a text needs only the font families of its characters', () => {
  test.each([
    ['Sample', ['Newsreader']],
    ['Łódź, Việt Nam', ['Newsreader']],
    ['образец', ['Noto Serif']],
    ['δείγμα', ['Noto Serif']],
    ['Sample 見本', ['Newsreader', 'Noto Serif JP']],
    ['견본', ['Noto Serif KR']],
    ['نموذج', ['Noto Naskh Arabic']],
    ['דוגמה', ['Noto Serif Hebrew']],
    ['नमूना', ['Noto Serif Devanagari']],
    ['ตัวอย่าง', ['Noto Serif Thai']],
    ['👩‍💻🎉', ['Noto Emoji']],
  ])('%s', async (text, families) => {
    expect(await familiesOf(text)).toEqual(families);
    expect((await typeFor(text, 'en')).missing).toEqual([]);
  });
});

test('a Han character is drawn as its language draws it', async () => {
  expect(await familiesOf('直', 'ja')).toEqual(['Noto Serif JP']);
  expect(await familiesOf('直', 'zh-Hans')).toEqual(['Noto Serif SC']);
  expect(await familiesOf('直', 'ko')).toEqual(['Noto Serif KR']);
});

test.each([
  ['zh', '“国”：‘A’——…', ['Noto Serif SC Punctuation', 'Newsreader', 'Noto Serif SC']],
  ['ja', '“国”——…', ['Noto Serif JP Punctuation', 'Newsreader', 'Noto Serif JP']],
  ['ko', '“한”…', ['Noto Serif KR Punctuation', 'Newsreader', 'Noto Serif KR']],
  ['en', '“A”…', ['Newsreader']],
])('punctuation that is wide in %s comes before Latin', async (lang, text, families) => {
  expect(await familiesOf(text, lang)).toEqual(families);
});

test('a character that no font family has is named, whatever a package claims', async () => {
  expect((await typeFor('A sample 𓀀 and 𓁐', 'en')).missing).toEqual(['𓀀', '𓁐']);
});

test('joiners and direction marks need no font', async () => {
  expect(await typeFor('\u200d\u200f\ufe0f', 'en')).toEqual({ slices: [], missing: [] });
});
