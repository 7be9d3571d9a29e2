import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { openPaper } from '../helpers/browser.ts';
import { expectKnownLook } from './looks.ts';

const paper = openPaper();
const file = 'tests/browser/baselines.test.ts';

const PAGES = [
  ['front', '/'],
  ['latest', '/latest/'],
  ['story', '/2024/02/01/long-headline/'],
  ['story-with-picture', '/2024/02/05/with-photo/'],
  ['arabic-story', '/2024/02/06/arabic/'],
  ['part', '/2024/01/05/sample-part-5/'],
  ['withdrawn', '/2024/02/08/withdrawn/'],
  ['series', '/series/twelve-parts/'],
  ['all-series', '/series/'],
  ['topic', '/topics/sample-words/'],
  ['topics', '/topics/'],
  ['archive', '/archive/'],
  ['month', '/2024/02/'],
  ['corrections', '/corrections/'],
  ['feeds', '/feeds/'],
  ['not-found', '/404.html'],
] as const;

describe.each(['phone', 'desk'] as const)('on a %s', (way) => {
  test.each(PAGES)('%s looks as it did', async (name, address) => {
    await expectKnownLook(paper, { name, way, address, file });
  });
});

/** Pages that differ little from one of those above, and what is seen only after something was done. */
const MORE: readonly (readonly [string, 'phone' | 'desk', string, ((page: Page) => Promise<void>)?])[] = [
  ['story-without-its-picture', 'desk', '/2023/11/17/yoon-kishida-apec/'],
  ['byline', 'phone', '/by/sample-author/'],
  ['day', 'phone', '/2024/02/05/'],
  ['year', 'desk', '/2024/'],
  ['language', 'desk', '/ja/'],
  ['own-page', 'desk', '/about/'],
  ['search', 'desk', '/search/'],
  ['saved', 'phone', '/saved/'],
  ['series-to-print', 'desk', '/series/twelve-parts/print/'],
  ['series-to-come', 'phone', '/series/still-empty/'],
  ['share', 'phone', '/2024/02/05/with-photo/', (page) => page.locator('share-control > button').click()],
  ['share', 'desk', '/2024/02/05/with-photo/', (page) => page.locator('share-control > button').click()],
  ['follow', 'phone', '/series/twelve-parts/', (page) => page.locator('.follow button').first().click()],
  ['display', 'desk', '/2024/02/05/with-photo/', (page) => page.locator('comfort-control button').first().click()],
  [
    'corrections-of-a-story',
    'phone',
    '/2024/02/01/long-headline/',
    (page) => page.locator('#corrections').scrollIntoViewIfNeeded(),
  ],
];

test.each(MORE)('%s looks as it did on a %s', async (name, way, address, open) => {
  await expectKnownLook(paper, { name, way, address, file, ...(open && { open }) });
});
