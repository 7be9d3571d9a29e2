import { describe, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { expectKnownLook } from './looks.ts';

const paper = openPaper();
const file = 'tests/browser/looks/baselines.test.ts';

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
