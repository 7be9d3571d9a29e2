import { afterEach, expect, test } from 'vitest';
import { openGraphLocale } from '../../src/head/head.ts';
import { publication, usePublication } from '../../src/publication.ts';

const facts = publication;
afterEach(() => usePublication(facts));

test.each([
  ['en', undefined, 'en', undefined],
  ['en', 'GB', 'en', 'en_GB'],
  ['en-GB', undefined, 'en-GB', 'en_GB'],
  ['en', 'GB', 'en-US', 'en_US'],
  ['en', 'GB', 'ja', undefined],
  ['en', 'GB', 'zh-Hant-TW', 'zh_TW'],
] as const)('in a paper in %s of country %s, a page in %s has the locale %s', (language, country, lang, locale) => {
  usePublication({ ...facts, language, country });
  expect(openGraphLocale(lang)).toBe(locale);
});
