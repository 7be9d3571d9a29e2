import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { paginate } from '../../../src/views/lists/paging.ts';
import { publication } from '../../../src/publication.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { readPages, type BuiltPage } from '../../../tools/lib/pages.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

/** One more than this makes a page: four times 30 stories are three numbered pages and a front. */
const COUNT = 4 * publication.lists.page - 1;

const FRONT = '/topics/sample-topic/';
const DAY = 86_400_000;

let folder: string;
/** The site with one story fewer than a new page needs, and with that story, from another day. */
let sites: ReadonlyMap<string, string>[];

beforeAll(async () => {
  folder = await freshFolder('paging');
  const content = path.join(folder, 'content');
  for (let number = 1; number <= COUNT + 1; number += 1) {
    await writeFiles(content, {
      [`articles/story-${number}.md`]: storyFile({
        id: `aaaaa${letters(number)}`,
        title: `Sample story ${number}`,
        published: publishedAt(number),
        topics: ['Sample Topic'],
      }),
    });
  }
  sites = [];
  for (const count of [COUNT, COUNT + 1]) {
    const out = path.join(folder, String(count));
    expect((await buildSite({ content, out, now: publishedAt(count) })).output).toContain('Built');
    sites.push(await digestFolder(out));
  }
});

describe('a topic of many stories', () => {
  let pages: readonly BuiltPage[];

  beforeAll(async () => {
    const all = await readPages(path.join(folder, String(COUNT)));
    pages = all.filter(({ path }) => path.startsWith(FRONT));
  });

  test('has a first page and numbered pages, counted from the oldest', () => {
    const newestFirst = Array.from({ length: COUNT }, (_, index) => `Sample story ${COUNT - index}`);
    const { front, pages: numbered } = paginate(newestFirst, publication.lists.page);
    expect(numbered.length).toBe(2);
    expect(new Map(pages.map((page) => [page.path, headlines(page)]))).toEqual(
      new Map([[FRONT, front], ...numbered.map(({ number, items }) => [`${FRONT}page/${number}/`, items] as const)]),
    );
  });

  test('has each story on exactly one page', () => {
    const shown = pages.flatMap(headlines);
    expect(shown.length).toBe(COUNT);
    expect(new Set(shown).size).toBe(COUNT);
  });

  test('can be walked from the newest to the oldest and back', () => {
    expect(walk(FRONT, 'next')).toEqual([FRONT, `${FRONT}page/2/`, `${FRONT}page/1/`]);
    expect(walk(`${FRONT}page/1/`, 'prev')).toEqual([`${FRONT}page/1/`, `${FRONT}page/2/`, FRONT]);
  });

  function walk(from: string, rel: 'next' | 'prev'): string[] {
    const page = pages.find(({ path }) => path === from);
    const next = page?.document.querySelector(`.pager a[rel=${rel}]`)?.getAttribute('href');
    return next ? [from, ...walk(next, rel)] : [from];
  }
});

describe('a new story', () => {
  test('that fills a page adds it and changes only the link to newer stories on the page before', async () => {
    const pages = ['topics/sample-topic', 'by/sample-agency'];
    expect(numberedPages()).toEqual({
      added: pages.map((shelf) => `${shelf}/page/3/index.html`).sort(),
      removed: [],
      changed: pages.map((shelf) => `${shelf}/page/2/index.html`).sort(),
    });
    const before = await readFile(path.join(folder, String(COUNT), 'topics/sample-topic/page/2/index.html'), 'utf8');
    const after = await readFile(path.join(folder, String(COUNT + 1), 'topics/sample-topic/page/2/index.html'), 'utf8');
    expect(after).toBe(before.replace(`href="${FRONT}" rel="prev"`, `href="${FRONT}page/3/" rel="prev"`));
  });

  test('changes no story except those that suggest it next, and no day except its neighbour', () => {
    const { changed } = difference();
    const stories = changed.filter((file) => /story-\d+\/index\.html$/.test(file));
    // The stories next to it in its topic; views/article/next-reading.ts checks only four.
    const near = [COUNT, COUNT - 1, COUNT - 2, COUNT - 3].map((number) => `story-${number}/index.html`);
    expect(stories.filter((file) => !near.some((story) => file.endsWith(story)))).toEqual([]);
    expect(changed.filter((file) => /^\d{4}\/\d\d\/\d\d\/index\.html$/.test(file)).length).toBe(1);
  });
});

function difference() {
  return compareDigests(sites[0] ?? new Map(), sites[1] ?? new Map());
}

function numberedPages() {
  const { added, removed, changed } = difference();
  const numbered = (files: readonly string[]) => files.filter((file) => file.includes('/page/')).sort();
  return { added: numbered(added), removed: numbered(removed), changed: numbered(changed) };
}

function headlines({ document }: BuiltPage): string[] {
  return [...document.querySelectorAll('main h2 a')].map(({ textContent }) => (textContent ?? '').trim());
}

function publishedAt(number: number): string {
  return new Date(Date.UTC(2024, 0, 1) + number * DAY).toISOString().replace('.000', '');
}

function letters(number: number): string {
  return [number / 676, number / 26, number].map((part) => String.fromCharCode(97 + (Math.floor(part) % 26))).join('');
}
