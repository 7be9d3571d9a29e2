import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemapIndex } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { publication } from '../../../src/publication.ts';
import { parseXml } from '../../../tools/lib/feeds.ts';
import { listFiles } from '../../../tools/lib/folders.ts';
import { attributeOf, isRedirect, readPages } from '../../../tools/lib/pages.ts';
import { parseSitemap } from '../../helpers/site/sitemaps.ts';
import { SITES } from '../../helpers/site/sites.ts';

/** The schema of https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd, as the `sitemap` package carries it. */
const XSD = path.join(
  path.dirname(createRequire(import.meta.url).resolve('sitemap/package.json')),
  'schema/sitemap.xsd',
);

/** W3C datetime to the second with its zone, one of the forms of `xsd:dateTime`. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

describe.for(Object.entries(SITES))('the sitemap of the %s site', async ([, { out, url = publication.url }]) => {
  const read = (file: string) => readFile(path.join(out, file), 'utf8');
  const files = listFiles(out);
  const maps = files.filter((file) => file.startsWith('sitemaps/'));
  const pages = await readPages(out);
  const addressOf = (file: string) => new URL(file, url).href;

  test('every file is valid by the schema of sitemaps.org', async () => {
    const schema = await readFile(XSD, 'utf8');
    const xml = await Promise.all(maps.map(async (file) => ({ fileName: file, contents: await read(file) })));
    const { valid, errors } = await validateXML({ xml, schema });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('the index is valid by the rules of siteindex.xsd, and lists every file', async () => {
    const text = await read('sitemap.xml');
    const root = parseXml(text).documentElement;
    expect([root.localName, root.namespaceURI]).toEqual([
      'sitemapindex',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    ]);
    // A sitemap has a loc of 12 to 2,048 characters and at most one lastmod, in this order.
    for (const sitemap of root.children) {
      expect([...sitemap.children].map(({ localName }) => localName).join()).toMatch(/^loc(?:,lastmod)?$/);
    }
    for (const { textContent } of root.querySelectorAll('lastmod')) expect(textContent).toMatch(DATE_TIME);
    const listed = await parseSitemapIndex(Readable.from([text]));
    expect(listed.map(({ url }) => url).sort()).toEqual(maps.map(addressOf).sort());
  });

  test('together they list every page that search engines may show, once, and nothing else', async () => {
    const listed = (await Promise.all(maps.map(async (file) => parseSitemap(await read(file))))).flat();
    const shown = pages.filter(
      (page) => !isRedirect(page) && attributeOf(page, 'meta[name=robots]', 'content') !== 'noindex',
    );
    expect(listed.map(({ url }) => url).sort()).toEqual(
      shown.map((page) => attributeOf(page, 'link[rel=canonical]', 'href')).sort(),
    );
  });

  test('a story is in the file of its month, with the date its page says it was changed', async () => {
    for (const file of maps.filter((file) => file !== 'sitemaps/pages.xml')) {
      for (const { url: address, lastmod } of await parseSitemap(await read(file))) {
        const page = pages.find(
          (page) => !isRedirect(page) && attributeOf(page, 'link[rel=canonical]', 'href') === address,
        );
        expect(new URL(address).pathname.slice(new URL(url).pathname.length - 1)).toMatch(
          `/${path.basename(file, '.xml').replace('-', '/')}/`,
        );
        const modified = page && attributeOf(page, 'meta[property="article:modified_time"]', 'content');
        expect(new Date(lastmod ?? '')).toEqual(new Date(modified ?? 'missing'));
      }
    }
  });

  test('the news sitemap is valid, and names the front page if nothing is new', async () => {
    expect((await parseSitemap(await read('news-sitemap.xml'))).map(({ url }) => url)).toEqual([url]);
  });

  test('robots.txt allows everybody and names both sitemaps', async () => {
    expect(await read('robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${addressOf('sitemap.xml')}\nSitemap: ${addressOf('news-sitemap.xml')}\n`,
    );
  });

  test('llms.txt has the format of llmstxt.org, and every address in it exists', async () => {
    const [title, summary, ...sections] = (await read('llms.txt')).trimEnd().split('\n\n');
    expect([title, summary]).toEqual([`# ${publication.name}`, `> ${publication.description}`]);
    expect(sections.length % 2).toBe(0);
    for (const [index, section] of sections.entries()) {
      if (index % 2 === 0) expect(section).toMatch(/^## \S.*$/);
      else for (const line of section.split('\n')) expect(line).toMatch(/^- \[.+\]\(\S+\)(?:: .+)?$/);
    }
    const addresses = [...sections.join('\n').matchAll(/\]\((https?:\S+?)\)/g)].map(([, address = '']) =>
      decodeURI(address),
    );
    const there = new Set(files.map((file) => decodeURI(addressOf(file)).replace(/(^|\/)index\.html$/, '$1')));
    expect(addresses.filter((address) => !there.has(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(0);
  });
});
