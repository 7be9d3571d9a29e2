import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { pageAt, readPages } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { fetchedBytes } from './fetched-bytes.ts';
import { LONG_STORY, longStoryFiles, MIXED_STORY } from './long-story.ts';

// The budgets, in bytes.
const HTML = 13_000;
const FONTS = 45_000;
const SCRIPT = 12_000;
/** the part of these for sharing and following */
const SHARE_SCRIPT = 4200;

const ARTICLE = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
const out = path.resolve(import.meta.dirname, '../../../.cache/tests/budget-site');

beforeAll(async () => {
  const content = await freshFolder('budget-content');
  await writeFiles(content, await longStoryFiles());
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
});

test.each([LONG_STORY, MIXED_STORY])('the story at %s has a thousand words', async (address) => {
  const { document } = await pageAt(out, address);
  const words = document.querySelector('.prose')?.textContent?.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(1000);
});

test('an article of a thousand words, in a series of twelve parts, with a picture, arrives in the first flight of packets', async () => {
  const { html } = await pageAt(out, LONG_STORY);
  expect(brotli(html)).toBeLessThanOrEqual(HTML);
});

test('so does one with a table, code, lists and footnotes', async () => {
  const { document, html } = await pageAt(out, MIXED_STORY);
  for (const part of ['table', 'pre', 'ol', 'ul', '.footnotes']) expect(document.querySelector(`.prose ${part}`)).not.toBeNull(); // prettier-ignore
  expect(brotli(html)).toBeLessThanOrEqual(HTML);
});

test('so does every article of the fixture site', async () => {
  const articles = (await readPages(SITES.fixture.out)).filter((page) => ARTICLE.test(page.path));
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.map(({ path, html }) => [path, brotli(html)] as const).filter(([, bytes]) => bytes > HTML)).toEqual(
    [],
  );
});

test('the script of sharing is small, and no script waits for another', async () => {
  const { document } = await pageAt(out, LONG_STORY);
  const scripts = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
  const codes = await Promise.all(scripts.map((script) => readFile(path.join(out, script), 'utf8')));
  expect(codes.filter((code) => code.startsWith('import'))).toEqual([]);
  const [share] = codes.filter((code) => code.includes('share-control'));
  expect(brotli(share ?? '')).toBeLessThanOrEqual(SHARE_SCRIPT);
  expect(share).toBeDefined();
});

describe('what an article fetches', () => {
  const paper = openPaper(out);

  test('fonts and scripts stay within their budgets', async () => {
    const fetched = await paper.read({ viewport: { width: 390, height: 844 } }, (page) =>
      fetchedBytes(page, LONG_STORY),
    );
    expect(fetched.font).toBeGreaterThan(10_000);
    expect(fetched.font).toBeLessThanOrEqual(FONTS);
    expect(fetched.script).toBeLessThanOrEqual(SCRIPT);
  });
});

/** The level that hosts use on the fly (5), which gives larger files than compressing ahead (11). */
function brotli(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
