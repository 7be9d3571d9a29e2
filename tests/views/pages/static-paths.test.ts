import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sitePages } from '../../../src/views/pages/site-pages.ts';
import { paramsOf } from '../../../src/views/pages/static-paths.ts';
import { files } from '../../../src/addresses/urls.ts';
import { listFiles } from '../../../tools/lib/folders.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

// Astro's collections are not used here.
vi.mock(import('../../../src/edition/edition.ts'), () => ({
  getEdition: () => Promise.resolve(editionOf([])),
  getEditionOfAll: () => Promise.resolve(undefined),
}));

/** Patterns of all routes that make pages, as Astro writes them. */
const ROUTES = listFiles(path.resolve('src/pages'))
  .filter((file) => file.endsWith('.astro'))
  .map((file) => `/${file.replace(/\.astro$/, '')}`.replace(/\/index$/, '') || '/');

/** Enough parts for a series in two volumes, and enough stories for a topic and a byline of two pages. */
const EDITION = editionOf(
  Array.from({ length: 130 }, (_, number) =>
    makeArticle({
      id: `s${number}`,
      slug: number === 0 ? '瓦版-ő' : `story-${number}`,
      published: new Date(Date.UTC(2022, number % 13, 1)),
      topics: ['Ebb & flow', '潮'],
      // Two languages have a list each, of two pages.
      ...(number % 2 === 1 && { lang: 'ja' }),
      series: { id: 'sample-series', part: number + 1 },
    }),
  ),
  [makeSeries()],
);

test.each([
  ['/[year]', '/2023/', { year: '2023' }],
  ['/[year]/[month]/[day]/[slug]', '/2023/11/17/a-story/', { year: '2023', month: '11', day: '17', slug: 'a-story' }],
  ['/series/[id]/print/[...volume]', '/series/harbour/print/2/', { id: 'harbour', volume: '2' }],
  ['/series/[id]/print/[...volume]', '/series/harbour/print/', { id: 'harbour', volume: undefined }],
  ['/[...file]', '/feeds/a/feed.xml', { file: 'feeds/a/feed.xml' }],
  ['/topics/[slug]/page/[page]', '/topics/潮/page/1/', { slug: '潮', page: '1' }],
  ['/topics', '/topics/', {}],
  ['/', '/', {}],
])('the parameters of %s at %s are %o', (pattern, address, params) => {
  expect(paramsOf(pattern, address)).toEqual(params);
});

test('every page of an edition is made by one route, and its parameters give its address', () => {
  const used = new Set<string>();
  for (const { path } of sitePages(EDITION)) {
    const routes = ROUTES.filter((route) => makes(route, path));
    // A fixed name comes before a parameter.
    const [route = '', ...others] = routes.sort((a, b) => countParams(a) - countParams(b));
    expect([path, route, others.filter((other) => countParams(other) === countParams(route))]).toEqual([path, expect.anything(), []]); // prettier-ignore
    used.add(route);
  }
  expect(ROUTES.filter((route) => !used.has(route))).toEqual([]);
});

/**
 * Whether a route can make a page: every parameter except a rest parameter has its part of the address, and no part is
 * left.
 */
function makes(route: string, path: string): boolean {
  const params = paramsOf(route, path);
  const isFull = Object.entries(params).every(([name, value]) => value !== undefined || route.includes(`[...${name}]`));
  return isFull && addressOf(route, params) === path;
}

/** The address of a route with its parameters filled in. */
function addressOf(pattern: string, params: Readonly<Record<string, string | undefined>>): string {
  const filled = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
  return filled === '/404' ? files.notFound : filled.replace(/\/*$/, '/');
}

function countParams(route: string): number {
  return route.split('[').length;
}
