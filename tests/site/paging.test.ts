import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { buildSite } from '../helpers/build-site.ts';
import { digestFolder } from '../helpers/folders.ts';

const WORK = path.resolve('.cache/tests/paging');
const CONTENT = path.join(WORK, 'content');
const OUT = path.join(WORK, 'site');
/** Two full pages and five stories: one page has left the front. */
const STORIES = 2 * site.lists.page + 5;

beforeAll(async () => {
  await rm(WORK, { recursive: true, force: true });
  await mkdir(path.join(CONTENT, 'articles'), { recursive: true });
  for (let number = 1; number <= STORIES; number += 1) await writeStory(number);
  expect(await buildSite({ content: CONTENT, out: OUT })).toMatchObject({ status: 0 });
});

test('every story of a long topic stands on exactly one of its pages, the oldest on page 1', async () => {
  const front = await storiesOn('topics/sample-topic/index.html');
  const first = await storiesOn('topics/sample-topic/page/1/index.html');
  expect(first).toEqual(range(site.lists.page, 1));
  expect([...front, ...first]).toEqual(range(STORIES, 1));
});

test('a new story changes no numbered page', async () => {
  const before = await numberedPages();
  await writeStory(STORIES + 1);
  expect(await buildSite({ content: CONTENT, out: OUT })).toMatchObject({ status: 0 });
  expect((await storiesOn('topics/sample-topic/index.html'))[0]).toBe(STORIES + 1);
  expect(await numberedPages()).toEqual(before);
});

/** A story an hour after the one before it, numbered from the oldest. */
async function writeStory(number: number): Promise<void> {
  const id = `story${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}a`;
  const published = new Date(Date.UTC(2024, 0, 1, number)).toISOString().replace('.000Z', 'Z');
  const fields = `id: ${id}\ntitle: Sample story ${number}.\npublished: ${published}\nagency: Sample Agency\ntopics: [Sample Topic]`;
  await writeFile(
    path.join(CONTENT, `articles/story-${number}.md`),
    `---\n${fields}\n---\n\nThis sample reports nothing.\n`,
  );
}

async function storiesOn(page: string): Promise<number[]> {
  const html = await readFile(path.join(OUT, page), 'utf8');
  return [...html.matchAll(/Sample story (\d+)\./g)].map(([, number]) => Number(number));
}

/** Newest edition date and all else included: the pages byte for byte. */
async function numberedPages(): Promise<[string, string][]> {
  return [...(await digestFolder(OUT))].filter(([file]) => file.includes('/page/'));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}
