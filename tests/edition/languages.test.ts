import { expect, test } from 'vitest';
import { languageKey } from '../../src/edition/languages.ts';
import { feedChannels } from '../../src/views/feeds/feed-channels.ts';
import { sitePages } from '../../src/views/pages/site-pages.ts';
import { searchNames } from '../../src/views/search/search-document.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

const story = (id: string, lang?: string) => makeArticle({ id, ...(lang !== undefined && { lang }) });

test.each([
  ['pt', 'pt'],
  ['pt-BR', 'pt'],
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['az-Arab', 'az-Arab'],
  ['sr-Latn', 'sr-Latn'],
])('what is in %s is listed under %s: regions are one, scripts are not', (tag, key) => {
  expect(languageKey(tag)).toBe(key);
});

test('a paper in one language has no list, feed or filter of languages', () => {
  const edition = editionOf([story('aaaaaaaa'), story('bbbbbbbb', 'en-GB')]);
  expect(edition.languages).toEqual([]);
  expect(feedChannels(edition).map(({ kind }) => kind)).not.toContain('language');
  expect(searchNames(story('aaaaaaaa'), edition).language).toBeUndefined();
});

test('each language has its list, that of the publication first', () => {
  const edition = editionOf([story('aaaaaaaa'), story('bbbbbbbb', 'pt'), story('cccccccc', 'zh-TW'), story('dddddddd', 'pt-BR')]); // prettier-ignore
  expect(edition.languages.map(({ slug, stories }) => [slug, stories.length])).toEqual([
    ['en', 1],
    ['pt', 2],
    ['zh-hant', 1],
  ]);
  const paths = sitePages(edition).map(({ path }) => path);
  for (const path of ['/en/', '/pt/', '/zh-hant/']) expect(paths).toContain(path);
  expect(searchNames(story('bbbbbbbb', 'pt-BR'), edition).language).toEqual({ key: 'pt', name: 'Português' });
});

test('each language has a feed in all formats, in that language and of its stories alone', () => {
  const edition = editionOf([story('aaaaaaaa'), story('bbbbbbbb', 'pt')]);
  const channels = feedChannels(edition).filter(({ kind }) => kind === 'language');
  expect(channels.map(({ path, lang, title, stories }) => [path, lang, title, stories.map(({ id }) => id)])).toEqual([
    ['/en/', 'en', 'English · Kawaraban', ['aaaaaaaa']],
    ['/pt/', 'pt', 'Português · Kawaraban', ['bbbbbbbb']],
  ]);
});
