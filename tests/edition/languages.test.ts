import { expect, test } from 'vitest';
import { languageKey } from '../../src/edition/languages.ts';
import { feedChannels } from '../../src/views/feeds/feed-channels.ts';
import { pagePaths } from '../../src/views/feeds/sitemaps.ts';
import { sitePages } from '../../src/views/pages/site-pages.ts';
import { topicFronts, topicFrontsByLanguage } from '../../src/views/pages/story-list-pages.ts';
import { publication } from '../../src/publication.ts';
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
])('a story in %s is listed under %s: regions share a list, scripts do not', (tag, key) => {
  expect(languageKey(tag)).toBe(key);
});

test('a paper in one language has no lists, feeds or filter by language', () => {
  const edition = editionOf([story('aaaaaaaa'), story('bbbbbbbb', 'en-GB')]);
  expect(edition.languages).toEqual([]);
  expect(feedChannels(edition).map(({ kind }) => kind)).not.toContain('language');
  expect(searchNames(story('aaaaaaaa'), edition).language).toBeUndefined();
});

test('each language has a list, that of the publication first', () => {
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

test('each language has a feed in all formats, in that language and with its stories only', () => {
  const edition = editionOf([story('aaaaaaaa'), story('bbbbbbbb', 'pt')]);
  const channels = feedChannels(edition).filter(({ kind }) => kind === 'language');
  expect(channels.map(({ path, lang, title, stories }) => [path, lang, title, stories.map(({ id }) => id)])).toEqual([
    ['/en/', 'en', 'English · Kawaraban', ['aaaaaaaa']],
    ['/pt/', 'pt', 'Português · Kawaraban', ['bbbbbbbb']],
  ]);
});

const onBridges = (id: string, lang?: string) =>
  makeArticle({ id, topics: ['Bridges'], ...(lang !== undefined && { lang }) });

test('a topic or byline with stories in several languages has a page for each, below its own', () => {
  const edition = editionOf([onBridges('aaaaaaaa'), onBridges('bbbbbbbb', 'pt'), onBridges('cccccccc', 'pt-BR')]);
  const paths = sitePages(edition).map(({ path }) => path);
  const expected = ['en', 'pt'].flatMap((slug) => [`/topics/bridges/${slug}/`, `/by/sample-agency/${slug}/`]);
  expect(paths).toEqual(expect.arrayContaining(expected));
  expect(pagePaths(edition)).toEqual(expect.arrayContaining(expected));
  const [, portuguese] = topicFrontsByLanguage(edition).map(({ makeFacts }) => makeFacts());
  expect(portuguese?.stories.map(({ id }) => id)).toEqual(['bbbbbbbb', 'cccccccc']);
  expect(portuguese?.text).toMatchObject({ name: 'Bridges (Português)', inLanguage: 'pt', front: '/topics/bridges/pt/', count: 2 }); // prettier-ignore
});

test('a topic has no page for a language without stories in it', () => {
  const edition = editionOf([onBridges('aaaaaaaa'), onBridges('bbbbbbbb', 'pt'), story('cccccccc', 'ja')]);
  const below = sitePages(edition).flatMap(({ path }) => (path.startsWith('/topics/bridges/') ? [path] : []));
  expect(below).toEqual(['/topics/bridges/', '/topics/bridges/en/', '/topics/bridges/pt/']);
});

test('a topic in one language has no pages by language, even if the paper has several', () => {
  const edition = editionOf([story('aaaaaaaa'), onBridges('bbbbbbbb', 'pt')]);
  expect(topicFrontsByLanguage(edition)).toEqual([]);
  expect(topicFronts(edition).map(({ makeFacts }) => makeFacts().text.languages)).toEqual([undefined]);
});

test('pages of a topic in a language are numbered like those of the topic', () => {
  const { page } = publication.lists;
  const many = Array.from({ length: 3 * page }, (_, index) =>
    onBridges(`s${index}`, index % 3 === 0 ? undefined : 'pt'),
  );
  const paths = sitePages(editionOf(many)).map(({ path }) => path);
  expect(paths.filter((path) => /^.topics.bridges.../.test(path))).toEqual([
    '/topics/bridges/page/1/',
    '/topics/bridges/page/2/',
    '/topics/bridges/en/',
    '/topics/bridges/pt/',
    '/topics/bridges/pt/page/1/',
  ]);
});

test('the stories of a topic in a language can be followed, in that language, with their withdrawals', () => {
  const gone = { ...onBridges('dddddddd', 'pt'), status: 'withdrawn' as const, withdrawal: { at: new Date('2023-12-01T00:00:00Z'), reason: 'A sample.' } }; // prettier-ignore
  const edition = editionOf([onBridges('aaaaaaaa'), onBridges('bbbbbbbb', 'pt'), gone]);
  const channels = feedChannels(edition).filter(({ kind }) => kind === 'topic');
  expect(channels.map(({ path, lang, title, stories }) => [path, lang, title, stories.map(({ id }) => id)])).toEqual([
    ['/topics/bridges/', 'en', 'Bridges · Kawaraban', ['aaaaaaaa', 'bbbbbbbb', 'dddddddd']],
    ['/topics/bridges/en/', 'en', 'Bridges (English) · Kawaraban', ['aaaaaaaa']],
    ['/topics/bridges/pt/', 'pt', 'Bridges (Português) · Kawaraban', ['bbbbbbbb', 'dddddddd']],
  ]);
});

test('no language has the address of a numbered page', () => {
  expect(() => languageKey('page')).toThrow(RangeError);
});

test('a topic may have the name of a language', () => {
  const named = (id: string, lang?: string) => makeArticle({ id, topics: ['PT'], ...(lang !== undefined && { lang }) });
  const paths = topicFrontsByLanguage(editionOf([named('aaaaaaaa'), named('bbbbbbbb', 'pt')])).map(({ path }) => path);
  expect(paths).toEqual(['/topics/pt/en/', '/topics/pt/pt/']);
});
