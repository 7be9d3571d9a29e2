import { expect, test } from 'vitest';
import { choosePages } from '../../../tools/lighthouse/pages.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';

test('the heaviest page of each type is chosen, and no redirect', async () => {
  const folder = await freshFolder('lighthouse-pages');
  await writeFiles(folder, {
    'index.html': '<h1>front</h1>',
    '404.html': '<meta name="robots" content="noindex">',
    '2024/01/02/short/index.html': '<p>short</p>',
    '2024/01/02/longer/index.html': '<p>longer than that</p>',
    '2024/01/02/part/index.html': '<nav class="series-box astro-x"></nav>',
    '2024/01/02/old/index.html':
      '<meta http-equiv="refresh" content="0; url=/2024/01/02/longer/"><p>the longest of all</p>',
    '2024/01/02/gone/index.html': '<h1>This story has been withdrawn</h1>',
    'sobre/index.html': '<h1>Sobre</h1>',
    'latest/index.html': '<h1>Latest</h1>',
    'topics/見本/index.html': '<h1>見本</h1>',
    'fonts/x.woff2': '',
  });
  expect(await choosePages(folder)).toEqual([
    { type: 'Front page', path: '/', isIndexed: true },
    { type: 'Withdrawn story', path: '/2024/01/02/gone/', isIndexed: true },
    { type: 'Part of a series', path: '/2024/01/02/part/', isIndexed: true },
    { type: 'Story', path: '/2024/01/02/longer/', isIndexed: true },
    { type: 'Topic', path: '/topics/見本/', isIndexed: true },
    { type: 'Latest', path: '/latest/', isIndexed: true },
    { type: 'No such page', path: '/404.html', isIndexed: false },
    { type: 'Page of the paper', path: '/sobre/', isIndexed: true },
  ]);
});
