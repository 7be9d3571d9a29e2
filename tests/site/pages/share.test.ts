import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { publication } from '../../../src/publication.ts';
import { listFiles } from '../../../tools/lib/folders.ts';
import { isRedirect, readPages } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

/** Crawlers stop reading a page after some hundred kilobytes at most; this is less than any of them. */
const READ_BYTES = 100_000;

/** WhatsApp shows no larger preview picture. */
const MAX_BYTES = 300_000;

/** A drawn card has few colours. */
const MAX_CARD_BYTES = 40_000;

describe.for(['fixture', 'based', 'empty'] as const)('a crawler on the %s site', async (name) => {
  const { out, url = publication.url } = SITES[name];
  const pages = (await readPages(out)).filter((page) => !isRedirect(page));
  const seen = pages.map(({ path: address, html }) => ({ address, tags: readTags(html) }));

  test('finds every tag of a preview once on every page, in the first 100 kB', () => {
    const once = ['og:title', 'og:description', 'og:url', 'og:type', 'og:site_name', ...IMAGE_TAGS];
    for (const { address, tags } of seen) {
      for (const tag of once) expect([address, tag, tags.get(tag)?.length]).toEqual([address, tag, 1]);
      expect(tags.get('twitter:card')).toEqual(['summary_large_image']);
      expect(tags.get('twitter:image')).toEqual(tags.get('og:image'));
      expect(tags.get('twitter:image:alt')).toEqual(tags.get('og:image:alt'));
      expect([...tags].filter(([, values]) => values.includes(''))).toEqual([]);
    }
  });

  test('gets the picture that the tags promise: its size and type, and few enough bytes', async () => {
    for (const { address, tags } of seen) {
      const bytes = await readFile(fileOf(tags.get('og:image')?.[0] ?? '', out, url));
      const { format, width, height } = await sharp(bytes).metadata();
      const says = IMAGE_TAGS.slice(1, 4).map((tag) => tags.get(tag)?.[0]);
      expect([address, ...says]).toEqual([address, `image/${format}`, String(width), String(height)]);
      expect([width, height]).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(format === 'png' ? MAX_CARD_BYTES : MAX_BYTES);
      // Only decoding the last pixel shows that it is complete.
      await sharp(bytes).stats();
    }
  });

  test('gets no territory if neither the publication nor the story names one', () => {
    expect(seen.filter(({ tags }) => tags.has('og:locale')).map(({ address }) => address)).toEqual([]);
  });

  test('finds every preview picture', async () => {
    const made = listFiles(out).filter((file) => file.startsWith('share/'));
    const asked = seen.map(({ tags }) => path.relative(out, fileOf(tags.get('og:image')?.[0] ?? '', out, url)));
    expect(made.filter((file) => !asked.includes(file))).toEqual([]);
  });

  test('gets the times when a story was published and last changed, and its topics', () => {
    for (const { address, tags } of seen) {
      const isStory = tags.get('og:type')?.[0] === 'article';
      expect([address, tags.get('article:published_time')?.length]).toEqual([address, isStory ? 1 : undefined]);
      expect(tags.get('article:section')?.[0]).toBe(tags.get('article:tag')?.[0]);
      const [published, modified] = ['published', 'modified'].map((event) => tags.get(`article:${event}_time`)?.[0]);
      expect(modified === undefined).toBe(!isStory);
      if (modified && published) expect(new Date(modified) >= new Date(published)).toBe(true);
    }
  });
});

describe('on the fixture site', async () => {
  const pages = await readPages(SITES.fixture.out);
  const tagsOf = (address: string) => readTags(pages.find(({ path: own }) => own === address)?.html ?? '');

  test.each([
    ['/2024/02/01/long-headline/', /^Corrected\. Sample Words\. A sample headline .* 2 others, February 1, 2024$/],
    ['/2024/01/05/sample-part-5/', /^Part 5 of 14, A Sample Series of Twelve Parts\. /],
    ['/2023/11/17/yoon-kishida-apec/', /November 17, 2023\. 2023$/],
    ['/2024/02/06/arabic/', /[\u0600-\u06ff]/],
    ['/2024/02/07/見本の記事/', /見本/],
    ['/2024/02/08/withdrawn/', /^Withdrawn\. This story has been withdrawn\. Kawaraban\. /],
    ['/series/twelve-parts/', /^Series, 12 of 14 planned parts\. /],
    ['/topics/sample-words/', /^Topic\. Sample Words\. Kawaraban$/],
    ['/', /^Kawaraban\. Pressed once, read anywhere\. kawaraban\.example$/],
    ['/archive/', /^Kawaraban\. /],
    ['/2024/02/05/with-photo/', /^A drawn hill under a drawn sun$/],
  ])('the description of the picture of %s says what it shows', (address, alt) => {
    expect(tagsOf(address).get('og:image:alt')?.[0]).toMatch(alt);
  });
});

const IMAGE_TAGS = ['og:image', 'og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt'];

/** The tags as a crawler reads them: text, with no script run and nothing after the limit. */
function readTags(html: string): ReadonlyMap<string, readonly string[]> {
  const start = Buffer.from(html).subarray(0, READ_BYTES).toString();
  const tags = new Map<string, string[]>();
  // A headline may contain the character that ends a tag.
  for (const [tag] of start.matchAll(/<meta\s(?:"[^"]*"|[^">])*>/g)) {
    const [, name] = /\s(?:property|name)="([^"]*)"/.exec(tag) ?? [];
    if (name === undefined) continue;
    const [, content = ''] = /\scontent="([^"]*)"/.exec(tag) ?? [];
    tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

/** The file from which an absolute address of the site is served. */
function fileOf(address: string, out: string, url: string): string {
  expect(address.startsWith(url)).toBe(true);
  return path.join(out, decodeURI(address.slice(url.length)));
}
