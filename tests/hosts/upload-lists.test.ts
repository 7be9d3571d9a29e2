import { expect, test } from 'vitest';
import { uploadLists } from '../../src/hosts/upload-lists.ts';

test('files that pages use come first, then pages, then lists of pages, then the worker, and removed files last', () => {
  const written = [
    'worker.js',
    'worker.js.br',
    'feed.xml',
    'search/index/2024-1/part.json',
    '2024/01/05/sample/index.html',
    '2024/01/05/sample/index.html.gz',
    'reader/0000000000.js',
    'reader/0000000000.js.br',
    'pictures/0-1-480.webp',
    'a/aaaaaaaa.svg',
    'sitemaps/2024-01.xml',
  ];
  expect([...uploadLists({ written, removed: ['old/index.html'] })]).toEqual([
    ['1-assets', 'reader/0000000000.js\nreader/0000000000.js.br\npictures/0-1-480.webp\na/aaaaaaaa.svg\n'],
    ['2-pages', '2024/01/05/sample/index.html\n2024/01/05/sample/index.html.gz\n'],
    ['3-indexes', 'feed.xml\nsearch/index/2024-1/part.json\nsitemaps/2024-01.xml\n'],
    ['4-worker', 'worker.js\nworker.js.br\n'],
    ['5-removed', 'old/index.html\n'],
  ]);
});
