import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { openPaper } from '../helpers/browser.ts';
import { expectKnownLook, type Look } from './looks.ts';

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

test.each(MORE)('$name looks as it did on a $way', async (look) => {
  await expectKnownLook(paper, { ...look, file });
});

function press(button: string): (page: Page) => Promise<void> {
  return (page) => page.locator(button).first().click();
}
