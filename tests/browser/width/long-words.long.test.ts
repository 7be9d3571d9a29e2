import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { SAMPLE } from '../../../tools/lib/publication.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';
import { enlarge, openPaper, toolsReady } from '../../helpers/browser/browser.ts';

/* A word of a headline is whole or has a hyphen. It never breaks in the middle for lack of space. */

const out = path.resolve('.cache/tests/long-words');
const paper = openPaper(out);

/** From 11 letters, which English headlines have every day, to 26, which German ones have. */
const TITLES = [
  'Bundesverfassungsgericht kippt die Geschwindigkeitsbegrenzung',
  'Krankenversicherungsbeiträge steigen, Arbeitgeberverbände warnen',
  'Constitutional amendment needs parliamentary approval',
  'Telecommunications regulator publishes recommendations',
  'Environmental organisation criticises infrastructure plans',
];

/** A place of each kind that shows headlines. */
const ADDRESSES = [
  '/',
  '/latest/',
  '/2024/03/20/story-0/',
  '/2024/03/19/story-1/',
  '/2024/03/18/story-2/',
  '/2024/03/17/story-3/',
  '/2024/03/16/story-4/',
  '/series/',
  '/series/sample-series/',
  '/topics/',
  '/topics/umweltorganisation/',
  '/2024/03/',
];

beforeAll(async () => {
  const content = await freshFolder('long-words-content');
  const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a5f45' } }).jpeg().toBuffer(); // prettier-ignore
  const photo = { image: 'field.jpg', alt: 'A green field', caption: 'A field.', credit: 'Sample' };
  const stories = TITLES.map((title, index) => [
    `articles/story-${index}.md`,
    storyFile({
      id: `sample${'abcde'.charAt(index)}2`,
      title,
      published: `2024-03-${20 - index}T12:00:00+09:00`,
      topics: ['Umweltorganisation'],
      series: { id: 'sample-series', part: index + 1 },
      ...(index % 2 === 0 && { photo }),
    }),
  ]);
  await writeFiles(content, {
    ...Object.fromEntries<string>(stories as [string, string][]),
    'articles/field.jpg': image,
    'series/sample-series.md': seriesFile({ title: 'Infrastrukturmaßnahmen' }),
    'publication.yaml': stringify({ ...SAMPLE, language: 'de' }),
  });
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
});

describe.each([
  [320, 100, 17],
  [390, 100, 17],
  [768, 100, 26],
  [1440, 100, 26],
  [390, 200, 13],
  [320, 200, 13],
  [768, 200, 17],
  [1440, 200, 17],
])('at %i px with text of %i percent', (width, percent, most) => {
  test(`no word of up to ${most} letters is parted, and longer ones have a hyphen`, async () => {
    const parted = await paper.read({ viewport: { width, height: 900 } }, async (page) => {
      const found: string[] = [];
      for (const address of ADDRESSES) {
        await page.goto(address);
        await toolsReady(page);
        await enlarge(page, percent);
        found.push(...(await page.evaluate(partedWords, most)).map((word) => `${address} ${word}`));
      }
      return found;
    });
    expect(parted).toEqual([]);
  });
});

test('a list of parts keeps every headline when the tools mark what was read', async () => {
  const parts = await paper.read({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto('/series/sample-series/');
    await toolsReady(page);
    return page.locator('.parts a[lang]').allInnerTexts();
  });
  expect(parts.toSorted()).toEqual(TITLES.toSorted());
});

/**
 * The words of headlines that are broken over two lines. This browser has no hyphenation dictionary, so the test checks
 * for the hyphen property. Runs in the page.
 */
function partedWords(most: number): string[] {
  const places = document.querySelectorAll('main :is(h1, h2, h3, .parts a, .steps a, [data-headline])');
  return [...places].flatMap((headline) => {
    if (!headline.checkVisibility() || headline.matches('.visually-hidden')) return [];
    const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement ?? headline;
      const { hyphens } = getComputedStyle(holder);
      // A cover always breaks them.
      const whole = holder.closest('.slip') ? 0 : most;
      for (const { 0: word, index } of (walker.currentNode.nodeValue ?? '').matchAll(/[\p{L}]+/gu)) {
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1 && (word.length <= whole || hyphens !== 'auto'))
          found.push(`${headline.localName}: ${word}`);
      }
    }
    return found;
  });
}
