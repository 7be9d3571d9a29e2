import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { expectKnownLook, type Look } from './looks.ts';

/* How other pages look, and papers with few stories, with call-outs, and from right to left. */

const file = 'tests/browser/looks/baselines.long.test.ts';
const outOf = (name: string) => path.resolve(`.cache/tests/look-of-${name}`);

/** Pages that differ little from one of `baselines.test.ts`, and what is seen only after something was done. */
const MORE: readonly Omit<Look, 'file'>[] = [
  { name: 'story-without-its-picture', way: 'desk', address: '/2023/11/17/yoon-kishida-apec/' },
  { name: 'byline', way: 'phone', address: '/by/sample-author/' },
  { name: 'day', way: 'phone', address: '/2024/02/05/' },
  { name: 'year', way: 'desk', address: '/2024/' },
  { name: 'language', way: 'desk', address: '/ja/' },
  { name: 'own-page', way: 'desk', address: '/about/' },
  { name: 'search', way: 'desk', address: '/search/' },
  { name: 'saved', way: 'phone', address: '/saved/' },
  { name: 'series-to-print', way: 'desk', address: '/series/twelve-parts/print/' },
  { name: 'series-to-come', way: 'phone', address: '/series/still-empty/' },
  { name: 'share', way: 'phone', address: '/2024/02/05/with-photo/', open: press('share-control > button') },
  { name: 'share', way: 'desk', address: '/2024/02/05/with-photo/', open: press('share-control > button') },
  { name: 'follow', way: 'phone', address: '/series/twelve-parts/', open: press('.follow button') },
  { name: 'display', way: 'desk', address: '/2024/02/05/with-photo/', open: press('comfort-control button') },
  {
    name: 'corrections-of-a-story',
    way: 'phone',
    address: '/2024/02/01/long-headline/',
    open: (page) => page.locator('#corrections').scrollIntoViewIfNeeded(),
  },
];

describe('the fixture site', () => {
  const paper = openPaper();

  test.each(MORE)('$name looks as it did on a $way', async (look) => {
    await expectKnownLook(paper, { ...look, file });
  });
});

describe.each([
  [1, false],
  [1, true],
  [2, false],
  [3, true],
  [5, false],
  [6, true],
])('a front page of %i stories, with pictures and a series: %s', (count, hasMore) => {
  const name = `front-of-${count}${hasMore ? '-with-pictures' : ''}`;
  const paper = openPaper(outOf(name));
  beforeAll(async () => {
    await build(name, await writePaper(name, count, hasMore));
  });

  test.each(['phone', 'desk'] as const)('looks as it did on a %s', async (way) => {
    await expectKnownLook(paper, { name, way, address: '/', file });
  });
});

describe('a paper with call-outs', () => {
  const paper = openPaper(outOf('callouts'));
  beforeAll(async () => {
    // Without the base of its own address.
    await build('callouts', path.resolve('tests/fixtures/papers/diario'), 'https://amostra.example/');
  });

  test.each([
    ['callout', 'phone', '/by/rita-amostra/'],
    ['callout-with-form', 'desk', '/topics/pontes/'],
  ] as const)('%s looks as it did on a %s', async (name, way, address) => {
    await expectKnownLook(paper, { name, way, address, file });
  });
});

describe('a paper from right to left', () => {
  const paper = openPaper(outOf('arabic'));
  beforeAll(async () => {
    const content = await freshFolder('look-of-arabic-content');
    await cp(SITES.fixture.content, content, { recursive: true });
    await replaceIn(path.join(content, 'publication.yaml'), 'language: en', 'language: ar');
    // Without this it would be in the language of its original.
    await replaceIn(path.join(content, 'articles/2024/arabic.md'), /^translationOf:.*\n/m, '');
    await build('arabic', content);
  });

  test.each([
    ['rtl-front', 'desk', '/'],
    ['rtl-front', 'phone', '/'],
    ['rtl-story', 'desk', '/2024/02/06/arabic/'],
    ['rtl-series', 'phone', '/series/twelve-parts/'],
  ] as const)('%s looks as it did on a %s', async (name, way, address) => {
    await expectKnownLook(paper, { name, way, address, file });
  });
});

/** Presses a button and waits for its panel, whose script may be fetched only then. */
function press(button: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(button).first().click();
    await page.locator('.panel:popover-open').waitFor();
  };
}

/** A paper with this many stories, the newest first. */
async function writePaper(name: string, count: number, hasMore: boolean): Promise<string> {
  const content = await freshFolder(`${name}-content`);
  const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a5f45' } })
    .jpeg()
    .toBuffer();
  const photo = {
    image: 'field.jpg',
    alt: 'A green field',
    caption: 'A field, made for this sample.',
    credit: 'Sample',
  };
  const stories = Array.from({ length: count }, (_, index) => [
    `articles/story-${index}.md`,
    storyFile({
      id: `sample${'abcdefgh'.charAt(index)}2`,
      title: `Sample story number ${count - index} of a paper of ${count}`,
      standfirst: 'A sample standfirst says in a sentence of an ordinary length what there is to read.',
      published: `2024-03-0${index + 1}T12:00:00+09:00`,
      ...(hasMore && index % 2 === (count - 1) % 2 && { photo }),
    }),
  ]);
  await writeFiles(content, {
    ...Object.fromEntries<string>(stories as [string, string][]),
    ...(hasMore && { 'articles/field.jpg': image, 'series/sample-series.md': seriesFile() }),
  });
  return content;
}

async function replaceIn(file: string, found: string | RegExp, written: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(found, written));
}

async function build(name: string, content: string, url?: string): Promise<void> {
  const { status, output } = await buildSite({ content, out: outOf(name), ...(url && { url }) });
  expect(status, output).toBe(0);
}
