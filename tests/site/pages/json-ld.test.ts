import { describe, expect, test } from 'vitest';
import { KEPT_OUT } from '../../helpers/site/page-types.ts';
import {
  attributeOf,
  isRedirect,
  jsonLdOf,
  readPages,
  textOf,
  type BuiltPage,
  type JsonObject,
} from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

const NO_DATA = ['/feeds/', ...KEPT_OUT];

describe.for(['fixture', 'based'] as const)('the %s site', async (name) => {
  const pages = (await readPages(SITES[name].out)).filter((page) => !isRedirect(page));
  const stories = pages.filter((page) => thing(page, 'NewsArticle'));
  const series = pages.filter((page) => thing(page, 'CreativeWorkSeries'));

  test('each page states its type', () => {
    expect(Object.fromEntries(pages.map((page) => [page.path, typesOf(page)]))).toEqual(
      Object.fromEntries(pages.map(({ path }) => [path, expectedTypes(path)])),
    );
  });

  test.for(stories)('the data of the story at $path is what the page shows', (page) => {
    const { document } = page;
    const data = thing(page, 'NewsArticle');
    const corrections = [...document.querySelectorAll('#corrections li')].map((item) => ({
      '@type': 'CorrectionComment',
      datePublished: item.querySelector('time')?.dateTime,
      text: textOf(item.lastElementChild),
    }));
    const [published, updated] = [...document.querySelectorAll('.credits time')].map((time) =>
      time.getAttribute('datetime'),
    );
    const topics = textsOf(page, '.topics a');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      headline: textOf(document.querySelector('h1')),
      description: attributeOf(page, 'meta[name=description]', 'content'),
      mainEntityOfPage: attributeOf(page, 'link[rel=canonical]', 'href'),
      inLanguage: attributeOf(page, 'article.story', 'lang'),
      datePublished: published,
      dateModified: updated ?? published,
      publisher: { '@type': 'NewsMediaOrganization', name: textOf(document.querySelector('a.name')) },
    });
    expect(objects(data?.['author']).map(({ name }) => name)).toEqual(textsOf(page, '.byline .name'));
    expect(data?.['correction'] ?? []).toEqual(corrections);
    expect(data?.['keywords'] ?? []).toEqual(topics);
    expect(data?.['articleSection']).toBe(topics[0]);
    expect(data?.['dateline'] ?? '').toBe(textOf(document.querySelector('.credits .place')));
  });

  test.for(stories.filter(({ document }) => document.querySelector('.series-box')))(
    'the part at $path has its place in the series',
    (page) => {
      const link = page.document.querySelector('#series-box a');
      const number = /^Part (\d+)/.exec(textOf(page.document.querySelector('article .kicker')))?.[1];
      const data = thing(page, 'NewsArticle');
      expect(data?.['isPartOf']).toMatchObject({ '@type': 'CreativeWorkSeries', name: textOf(link) });
      expect(pathOf((data?.['isPartOf'] as JsonObject)['url'])).toBe(link?.getAttribute('href'));
      expect(data?.['position']).toBe(number === undefined ? undefined : Number(number));
    },
  );

  test.for(series)('the data of the series at $path lists the parts that the page lists', (page) => {
    const { document } = page;
    const data = thing(page, 'CreativeWorkSeries');
    const parts = [...document.querySelectorAll('ol.parts li:has(a)')].map((row) => ({
      headline: textOf(row.querySelector('a')),
      path: row.querySelector('a')?.getAttribute('href'),
      datePublished: row.querySelector('time')?.dateTime,
      position: Number(textOf(row.querySelector('.number'))) || undefined,
    }));
    expect(data).toMatchObject({
      name: textOf(document.querySelector('h1')),
      description: textOf(document.querySelector('.teaser')),
      url: attributeOf(page, 'link[rel=canonical]', 'href'),
    });
    expect(
      objects(data?.['hasPart']).map(({ headline, url, datePublished, position }) => ({
        headline,
        path: pathOf(url),
        datePublished,
        position,
      })),
    ).toEqual(parts);
  });

  test('the breadcrumbs of each page begin at the front page and end at the page itself', () => {
    const ways = pages.filter((page) => thing(page, 'BreadcrumbList'));
    expect(ways.length).toBeGreaterThan(5);
    for (const page of ways) {
      const crumbs = objects(thing(page, 'BreadcrumbList')?.['itemListElement']);
      const last = crumbs.at(-1);
      expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1));
      expect(crumbs[0]).toMatchObject({ item: new URL('.', String(crumbs[0]?.['item'])).href, name: 'Kawaraban' });
      expect(last?.['item']).toBe(attributeOf(page, 'link[rel=canonical]', 'href'));
      expect(last?.['name']).toBe(attributeOf(page, 'meta[property="og:title"]', 'content'));
      expect(String(last?.['name'])).toContain(textOf(page.document.querySelector('h1')));
    }
  });
});

test('an agency is an organization and a person is a person', async () => {
  const page = (await readPages(SITES.fixture.out)).find(({ path }) => path === '/2024/02/01/long-headline/');
  expect(page && thing(page, 'NewsArticle')?.['author']).toMatchObject([
    { '@type': 'NewsMediaOrganization', name: 'Sample Agency' },
    { '@type': 'Person', name: 'Sample Author', jobTitle: 'Sample Writer', sameAs: 'https://author.example/' },
    { '@type': 'Person', name: 'Other Author' },
  ]);
});

function expectedTypes(path: string): string[] {
  if (path === '/') return ['NewsMediaOrganization', 'WebSite'];
  // A copy for the printer is kept out of search engines.
  if (NO_DATA.includes(path) || path.endsWith('/print/')) return [];
  if (/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path)) return ['NewsArticle', 'BreadcrumbList'];
  if (/^\/series\/[^/]+\/$/.test(path)) return ['CreativeWorkSeries', 'BreadcrumbList'];
  if (path === '/about/') return ['AboutPage', 'BreadcrumbList'];
  if (path === '/corrections-policy/') return ['WebPage', 'BreadcrumbList'];
  if (path === '/by/sample-author/') return ['ProfilePage', 'BreadcrumbList'];
  return ['CollectionPage', 'BreadcrumbList'];
}

function typesOf(page: BuiltPage): unknown[] {
  return jsonLdOf(page).map((data) => data['@type']);
}

function thing(page: BuiltPage, type: string): JsonObject | undefined {
  return jsonLdOf(page).find((data) => data['@type'] === type);
}

function objects(value: unknown): readonly JsonObject[] {
  return (value ?? []) as readonly JsonObject[];
}

function pathOf(url: unknown): string {
  return new URL(String(url)).pathname;
}

function textsOf({ document }: BuiltPage, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(textOf);
}
