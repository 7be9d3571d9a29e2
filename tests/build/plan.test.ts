import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makePlan } from '../../src/build/plan.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';
import { makeEdition, type Edition } from '../../src/edition/make-edition.ts';
import { freshFolder, listFiles, writeFiles } from '../../tools/lib/folders.ts';
import { editionOf, makeArticle, makePage, makeSeries } from '../helpers/make.ts';

// The style sheets in pages come from the bundler.
vi.mock(import('../../src/head/inline-code.ts'), () => ({
  getInlineCode: () => Promise.resolve({ scripts: [], styles: [] }),
}));

const NOW = new Date('2024-01-01T00:00:00Z');

const STORIES = [
  makeArticle({ topics: ['Tides'], series: { id: 'sample-series', part: 1 }, glyphs: 'ő' }),
  makeArticle({ id: 'bbbbbbbb', title: 'Another', authors: [{ name: 'Sample Author' }] }),
];

const ASSETS = { '_astro/a.0000.css': 'a{}', 'reader/0000000000.js': '1' };

let compiled: string;
let publicDir: string;

beforeEach(async () => {
  const folder = await freshFolder('plan');
  compiled = path.join(folder, 'compiled');
  publicDir = path.join(folder, 'public');
  await writeFiles(path.join(compiled, 'assets'), ASSETS);
  await writeFiles(publicDir, { 'humans.txt': 'i' });
});

describe('two sources of one file are refused by name:', () => {
  test.for([
    ['a page', 'feeds/index.html', 'a page'],
    ['the page of a story', '2023/11/17/story-aaaaaaaa/index.html', 'a page'],
    ['the page that is not found', '404.html', 'a page'],
    ['a feed', 'feed.xml', 'the feeds, lists and pictures'],
    ['a feed of a series', 'series/sample-series/feed.json', 'the feeds, lists and pictures'],
    ['a sitemap', 'sitemap.xml', 'the feeds, lists and pictures'],
    ['the rules of hosts', '_headers', 'the feeds, lists and pictures'],
    ['a short link', 'a/aaaaaaaa/index.html', 'the feeds, lists and pictures'],
    ['a script', 'reader/0000000000.js', 'the compiled site'],
    ['what is kept without a network', 'series/sample-series/offline.json', 'public/', 'what is kept without a network'], // prettier-ignore
    ['the worker', 'worker.js', 'public/', 'what is kept without a network'],
  ] as const)('%s and a file of public/', async ([, file, first, second = 'public/']) => {
    await writeFiles(publicDir, { [file]: 'mine' });
    await expect(plan()).rejects.toThrow(Refusal);
    await expect(plan()).rejects.toThrow(`${file} has two sources: ${first} and ${second}. Give one of them another address.`); // prettier-ignore
  });

  test('an icon and a file of public/, which must be removed', async () => {
    await writeFiles(publicDir, { 'icon-512.png': 'mine' });
    await expect(plan()).rejects.toThrow('Delete public/icon-512.png: icons are drawn from logo.svg and look.css');
  });

  test('a page and another page', async () => {
    const twice = editionOf([makeArticle(), makeArticle({ id: 'bbbbbbbb', slug: 'story-aaaaaaaa' })]);
    await expect(plan(twice)).rejects.toThrow('2023/11/17/story-aaaaaaaa/index.html has two sources: a page and a page.'); // prettier-ignore
  });

  test.for([
    ['a file of public/ where a page needs a folder', 'feeds'],
    ['a file of public/ where days of a year need one', '2023'],
    ['a file of public/ among those of a part of the search index', 'search/index/2023-1/part.json'],
    ['a folder of public/ where a feed is a file', 'feed.xml/readme.txt'],
  ] as const)('%s', async ([, file]) => {
    await writeFiles(publicDir, { [file]: 'mine' });
    await expect(plan()).rejects.toThrow(Refusal);
    await expect(plan()).rejects.toThrow(/ has two sources: .*public\//);
  });

  test.for([
    ['a page', 'Feeds/index.html', 'feeds/index.html', 'a page'],
    ['the page of a story', '2023/11/17/STORY-aaaaaaaa/index.html', '2023/11/17/story-aaaaaaaa/index.html', 'a page'],
    ['a feed', 'Feed.xml', 'feed.xml', 'the feeds, lists and pictures'],
    ['a short link', 'A/AAAAAAAA/index.html', 'a/aaaaaaaa/index.html', 'the feeds, lists and pictures'],
    ['a script', 'Reader/0000000000.js', 'reader/0000000000.js', 'the compiled site'],
    ['another file', 'HUMANS.txt', 'humans.txt', 'public/'],
  ] as const)('%s and a file of public/ that differs in letter case alone', async ([, file, first, maker]) => {
    await writeFiles(publicDir, { [file]: 'mine' });
    // Of two files in the same folder, either may be listed first.
    const names = maker === 'public/' ? `${file}, which is ${first}` : `${first}, which is ${file}`;
    await expect(plan()).rejects.toThrow(Refusal);
    await expect(plan()).rejects.toThrow(`${names} where letter case makes no difference, has two sources: ${maker} and public/.`); // prettier-ignore
  });

  test('a page and another page that differs only in letter case', async () => {
    const twice = editionOf([makeArticle({ slug: 'Tide' }), makeArticle({ id: 'bbbbbbbb', slug: 'tide' })]);
    await expect(plan(twice)).rejects.toThrow('2023/11/17/Tide/index.html, which is 2023/11/17/tide/index.html where letter case makes no difference, has two sources: a page and a page.'); // prettier-ignore
  });

  test.for(['Index.html.br', 'FEED.xml.gz'])('a packed copy that a build makes and %s of public/', async (file) => {
    await writeFiles(publicDir, { [file]: 'mine' });
    await expect(plan()).rejects.toThrow('has two sources');
  });

  test.for(['index.html.br', 'feed.xml.gz'])('a packed copy that a build makes and %s of public/', async (file) => {
    await writeFiles(publicDir, { [file]: 'mine' });
    await expect(plan()).rejects.toThrow(`${file} has two sources`);
  });
});

test('other files may be beside those of the site: a file in a folder of pages, a copy of a file of public/', async () => {
  const own = { 'about/team.jpg': '', 'docs/index.html': '', 'docs/map.png': '', 'docs/map.png.gz': '', 'data.tar.gz': '', 'a.pdf': '', '.well-known/x': '' }; // prettier-ignore
  await writeFiles(publicDir, own);
  expect(namesOf(await plan())).toEqual(expect.arrayContaining(Object.keys(own)));
});

test('the same edition has the same plan, file by file and key by key, in whatever order it was read', async () => {
  const before = await plan();
  const again = await plan(editionOf(STORIES.toReversed(), [makeSeries()]));
  expect(keysOf(again)).toEqual(keysOf(before));
});

test('the search index has the words of stories and own pages with their pages, and of no other page', async () => {
  const articles = [makeArticle({ file: 'articles/2023/sample-words.md' })];
  const pages = [makePage({ file: 'articles/2023/sample-words.md' })];
  const edition = makeEdition({ articles, series: [], pages }, NOW);
  const { first } = await plan(edition);
  const made = async (file: string) => first.find((one) => one.file === file)?.make(NOTHING_MADE);
  expect(await made('2023/11/17/story-aaaaaaaa/index.html')).toBeInstanceOf(Map);
  expect(await made('about/index.html')).toBeInstanceOf(Map);
  expect(await made('feeds/index.html')).toBe('page /feeds/');
});

test('if a file of public/ changes, only its key changes', async () => {
  const before = keysOf(await plan());
  await writeFiles(publicDir, { 'humans.txt': 'another' });
  const after = keysOf(await plan());
  expect([...after].filter(([file, key]) => before.get(file) !== key).map(([file]) => file)).toEqual(['humans.txt']);
});

test('a file that needs others needs only files planned before it', async () => {
  const { first, later } = await plan();
  const names = new Set(first.map(({ file }) => file));
  expect(first.flatMap(({ asks = [] }) => asks)).toEqual([]);
  expect(later.flatMap(({ asks = [] }) => asks)).not.toEqual([]);
  expect(later.flatMap(({ asks = [] }) => asks).filter((asked) => !names.has(asked))).toEqual([]);
});

test('a missing folder public/ has no files', async () => {
  const files = namesOf(await makePlan(editionOf(STORIES), sources({ publicDir: `${publicDir}-not-there` })));
  expect(files).not.toContain('humans.txt');
  expect(files).toContain('index.html');
});

test('everything compiled is in the plan, and copied unchanged', async () => {
  const { first } = await plan();
  for (const file of listFiles(path.join(compiled, 'assets'))) {
    const planned = first.find((one) => one.file === file);
    expect(Buffer.from((await planned?.make(NOTHING_MADE)) as Uint8Array).toString()).toBe(
      ASSETS[file as keyof typeof ASSETS],
    );
  }
});

const NOTHING_MADE = { bytesOf: () => 0, filesOf: () => [], find: (file: string) => file };

function plan(edition: Edition = editionOf(STORIES, [makeSeries()])) {
  return makePlan(edition, sources());
}

function sources(changes: { publicDir?: string } = {}) {
  return { compiled, publicDir, renderPage: (address: string) => Promise.resolve(`page ${address}`), ...changes };
}

function namesOf({ first, later }: Awaited<ReturnType<typeof makePlan>>): string[] {
  return [...first, ...later].map(({ file }) => file);
}

function keysOf({ first, later }: Awaited<ReturnType<typeof makePlan>>): ReadonlyMap<string, string> {
  return new Map([...first, ...later].map(({ file, key }) => [file, key]));
}
