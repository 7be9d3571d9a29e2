import { describe, expect, test } from 'vitest';
import { LATIN, SCRIPTS, split } from '../../src/fonts/scripts.ts';
import { settingOf, settingOfLine } from '../../src/fonts/setting-of.ts';

/** Two-letter languages that the platform has a name for: nearly all languages of newspapers. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const LANGUAGES = letters
  .flatMap((first) => letters.map((second) => first + second))
  // Avestan is no living language.
  .filter((code) => names.of(code) && code !== 'ae');

test('every two-letter language is set in the script it is mostly written in', () => {
  expect(LANGUAGES.length).toBeGreaterThan(150);
  const wrong = LANGUAGES.filter((lang) => {
    const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
    // Vietnamese is Latin, and Urdu, Kashmiri and Sindhi are Arabic, with their own settings.
    return !['vi', 'ur', 'ks'].includes(lang) && settingOf(lang) !== settingOf(`und-${script}`);
  });
  expect(wrong).toEqual([]);
});

describe('script and region of a tag count', () => {
  test.each([
    ['ja-JP', 'ja'],
    ['zh-Hant-HK', 'zh'],
    ['zh-TW', 'zh'],
    ['yue', 'zh'],
    ['ja-Latn', 'en'],
    ['sr-Latn', 'en'],
    ['sr-Cyrl-RS', 'ru'],
    ['az-Arab', 'ar'],
    ['pa-Arab', 'ur'],
    ['pa-PK', 'ur'],
    ['pa', 'hi'],
    ['uz-Cyrl', 'ru'],
    ['uz-AF', 'ar'],
    ['kok-Knda', 'kn'],
    ['und-Thai', 'th'],
    ['AR', 'ar'],
    ['en-GB', 'en'],
    ['tlh', 'en'],
    ['', 'en'],
  ])('%s is set as %s', (lang, like) => {
    expect(settingOf(lang)).toBe(settingOf(like));
  });

  test('a language whose code begins like another is not that one', () => {
    expect(settingOf('thq')).toBe(LATIN);
  });
});

test('text in Japanese, Chinese, Korean and Arabic has a line height of 1.85 to 1.9', () => {
  for (const lang of ['ja', 'zh', 'ko', 'ar', 'fa']) {
    expect(1.58 * settingOf(lang).text, lang).toBeGreaterThanOrEqual(1.85);
    expect(1.58 * settingOf(lang).text, lang).toBeLessThanOrEqual(1.9);
  }
});

test('only scripts with a tradition of italics are slanted, and only unconnected letters are spaced', () => {
  const slanted = SCRIPTS.filter(({ setting }) => setting.slant === 'italic').flatMap(({ names }) => split(names));
  expect(slanted).toEqual(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']);
  for (const { setting } of SCRIPTS) expect(setting.tracking).toBe(setting.slant === 'italic' ? 1 : 0);
});

test('no script is set tighter than Latin, and in no script do headlines touch the line above', () => {
  for (const { setting } of SCRIPTS) {
    expect(setting.text).toBeGreaterThanOrEqual(1);
    expect(setting.head).toBeGreaterThanOrEqual(1);
    expect(setting.ui).toBeGreaterThanOrEqual(1);
  }
});

describe('a line with words of another script', () => {
  test('has the line height that those need, and no letter-spacing', () => {
    expect(settingOfLine('A word: 港', 'en')).toEqual({ ...LATIN, head: 1.25, text: 1.175, tracking: 0 });
  });

  test('breaks by the rules of its own language', () => {
    expect(settingOfLine('항구 港', 'ko').breaks).toBe('keep-all');
  });

  test('is set as its language without such words', () => {
    expect(settingOfLine('Sample words', 'vi')).toBe(settingOf('vi'));
    expect(settingOfLine('Образец', 'en')).toBe(LATIN);
  });
});
