import { describe, expect, test } from 'vitest';
import { LATIN, SCRIPTS, settingOf, settingOfLine, split } from '../../src/fonts/scripts.ts';

/** Languages of two letters that the platform has a name for: nearly all that newspapers are written in. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const LANGUAGES = letters
  .flatMap((first) => letters.map((second) => first + second))
  // Avestan is no living language.
  .filter((code) => names.of(code) && code !== 'ae');

test('every language of two letters is set as the script it is mostly written in', () => {
  expect(LANGUAGES.length).toBeGreaterThan(150);
  const wrong = LANGUAGES.filter((lang) => {
    const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
    // Vietnamese is Latin, and Urdu, Kashmiri and Sindhi are Arabic, of a setting of their own.
    return !['vi', 'ur', 'ks'].includes(lang) && settingOf(lang) !== settingOf(`und-${script}`);
  });
  expect(wrong).toEqual([]);
});

describe('what a tag says besides its language counts', () => {
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

  test('a language that begins as another does is not that one', () => {
    expect(settingOf('thq')).toBe(LATIN);
  });
});

test('running text of Japanese, Chinese, Korean and Arabic stands 1.85 to 1.9 apart', () => {
  for (const lang of ['ja', 'zh', 'ko', 'ar', 'fa']) {
    expect(1.58 * settingOf(lang).text, lang).toBeGreaterThanOrEqual(1.85);
    expect(1.58 * settingOf(lang).text, lang).toBeLessThanOrEqual(1.9);
  }
});

test('only scripts that are slanted by custom have a slant, and only loose letters are spaced', () => {
  const slanted = SCRIPTS.filter(({ setting }) => setting.slant === 'italic').flatMap(({ names }) => split(names));
  expect(slanted).toEqual(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']);
  for (const { setting } of SCRIPTS) expect(setting.tracking).toBe(setting.slant === 'italic' ? 1 : 0);
});

test('no setting is tighter than that of Latin, and headlines of no script meet the line above', () => {
  for (const { setting } of SCRIPTS) {
    expect(setting.text).toBeGreaterThanOrEqual(1);
    expect(setting.head).toBeGreaterThanOrEqual(1);
    expect(setting.ui).toBeGreaterThanOrEqual(1);
  }
});

describe('a line with words of another script', () => {
  test('takes the room that those need, and no letter-spacing', () => {
    expect(settingOfLine('A word: 港', 'en')).toEqual({ ...LATIN, head: 1.25, text: 1.175, tracking: 0 });
  });

  test('keeps what its own language says of breaking', () => {
    expect(settingOfLine('항구 港', 'ko').breaks).toBe('keep-all');
  });

  test('is set as its language where there are none', () => {
    expect(settingOfLine('Sample words', 'vi')).toBe(settingOf('vi'));
    expect(settingOfLine('Образец', 'en')).toBe(LATIN);
  });
});
