import { expect, test } from 'vitest';
import { serveFolder } from '../../src/desk/host.ts';
import { freshFolder, writeFiles } from '../helpers/folders.ts';

test.each([
  ['/news/', 200, null],
  ['/news', 301, '/news/'],
  ['/news/series', 301, '/news/series/'],
  ['/news/series/', 200, null],
  ['/news/nothing/', 404, null],
  ['/newspaper', 404, null],
  ['/', 404, null],
])('under the base /news/ the address %s answers %i', async (address, status, location) => {
  const folder = await freshFolder('host');
  await writeFiles(folder, { 'index.html': 'front', 'series/index.html': 'series', '404.html': 'nothing' });
  const { origin, close } = await serveFolder(folder, { base: '/news/' });
  const response = await fetch(origin + address, { redirect: 'manual' });
  await close();
  expect([response.status, response.headers.get('location')]).toEqual([status, location]);
});
