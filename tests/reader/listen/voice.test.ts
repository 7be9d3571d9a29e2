import { expect, test } from 'vitest';
import { chooseVoice } from '../../../src/reader/listen/voice.ts';

const voice = (lang: string, more: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

test.each([
  ['the language and region of the story', 'pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
  ['another region, if its own has none', 'en', ['ja-JP', 'en-AU'], 'en-AU'],
  ['a language tag as Android writes it', 'en-GB', ['en_US', 'en_GB'], 'en_GB'],
  ['no voice of another language', 'ar', ['en-US', 'ja-JP'], undefined],
  ['no voice of a language whose code begins the same', 'fi', ['fil-PH'], undefined],
])('the voice is of %s', (_, lang, voices, chosen) => {
  expect(chooseVoice(voices.map((tag) => voice(tag)), lang)?.lang).toBe(chosen); // prettier-ignore
});

test('among voices of other regions the system’s default is used', () => {
  expect(chooseVoice([voice('en-AU'), voice('en-GB', { default: true })], 'en-US')?.lang).toBe('en-GB');
});

test('a voice that sends the text to a server is not used', () => {
  expect(chooseVoice([voice('en-US', { localService: false, default: true })], 'en-US')).toBeUndefined();
});
