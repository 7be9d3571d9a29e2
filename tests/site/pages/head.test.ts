import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { publication } from '../../../src/publication.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { KEPT_OUT } from '../../helpers/site/page-types.ts';
import {
  attributeOf,
  isRedirect,
  jsonLdOf,
  pageAt,
  readPages,
  textOf,
  type BuiltPage,
} from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const PHOTO = '/2024/02/05/with-photo/';

describe.for(['fixture', 'based', 'empty'] as const)('the %s site', async (name) => {
  const { out, url = publication.url } = SITES[name];
  const pages = (await readPages(out)).filter((page) => !isRedirect(page));
  const publicPages = pages.filter(({ path }) => !KEPT_OUT.includes(path) && !path.endsWith('/print/'));

  test('each page names its own address everywhere, and a series to print that of its page', () => {
    for (const page of pages) {
      const own = new URL(encodeURI(page.path.slice(1).replace(/print\/$/, '')), url).href;
      expect(attributeOf(page, 'link[rel=canonical]', 'href')).toBe(own);
      expect(meta(page, 'og:url')).toEqual([own]);
    }
  });

  test('each page has a title, a description and a language, also in previews', () => {
    for (const page of pages) {
      const title = textOf(page.document.querySelector('title'));
      const [ogTitle = ''] = meta(page, 'og:title');
      const [description = ''] = meta(page, 'description');
      expect(ogTitle).not.toBe('');
      expect(title).toBe(
        page.path === '/' ? `${publication.name}: ${publication.motto}` : `${ogTitle} · ${publication.name}`,
      );
      expect(description).not.toBe('');
      expect(meta(page, 'og:description')).toEqual([description]);
      expect(meta(page, 'twitter:title')).toEqual([ogTitle]);
      expect(meta(page, 'twitter:description')).toEqual([description]);
      expect(meta(page, 'og:site_name')).toEqual([publication.name]);
      const { documentElement, body } = page.document;
      const own = attributeOf(page, 'article.story', 'lang') ?? publication.language;
      expect([documentElement.lang, body.lang || documentElement.lang]).toEqual([own, publication.language]);
    }
    const titles = publicPages.map(({ document }) => document.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('a story in several languages names the pages of all languages, and so does each translation', () => {
    const alternates = ({ document }: BuiltPage) =>
      [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')].join(' ')).sort(); // prettier-ignore
    const translated = pages.filter((page) => alternates(page).length > 0);
    expect(translated).toHaveLength(name === 'empty' ? 0 : 3);
    for (const page of translated) {
      const all = alternates(page);
      expect(all).toEqual(alternates(translated[0] ?? page));
      expect(all).toContain(
        `${page.document.documentElement.lang} ${attributeOf(page, 'link[rel=canonical]', 'href')}`,
      );
      const links = [...page.document.querySelectorAll('.credits a[hreflang]')];
      expect(links.map((link) => link.textContent)).toEqual(
        ['English', 'العربية', '日本語'].filter(
          (_, at) => ['en', 'ar', 'ja'][at] !== page.document.documentElement.lang,
        ),
      );
    }
  });

  test('Open Graph uses the attribute property, Twitter and all others use name', () => {
    for (const { document } of pages) {
      const tags = [...document.querySelectorAll('meta[content]:not([http-equiv])')];
      const misplaced = tags.filter((tag) => {
        const isOpenGraph = /^(?:og|article):/.test(tag.getAttribute('property') ?? tag.getAttribute('name') ?? '');
        return tag.hasAttribute(isOpenGraph ? 'name' : 'property');
      });
      expect(misplaced.map(({ outerHTML }) => outerHTML)).toEqual([]);
    }
  });

  test('search engines may show large pictures, and are asked to leave out errors, notices and pages to print', () => {
    for (const page of pages) {
      expect(meta(page, 'robots')).toEqual([publicPages.includes(page) ? 'max-image-preview:large' : 'noindex']);
    }
  });

  test('the icons exist in the sizes they claim', async () => {
    for (const page of pages) {
      const icons = [...page.document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]')];
      const files = icons.map((icon) => icon.getAttribute('href')?.slice(new URL(url).pathname.length));
      expect(files).toEqual(['favicon.ico', 'favicon.svg', 'apple-touch-icon.png']);
    }
    const ico = await readFile(path.join(out, 'favicon.ico'));
    const touch = await sharp(path.join(out, 'apple-touch-icon.png')).metadata();
    const drawing = await sharp(path.join(out, 'favicon.svg')).metadata();
    // Bytes 6 and 7 of an icon file are width and height of its first picture.
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, expect.any(Number), 0, 32, 32]);
    expect([touch.format, touch.width, touch.height]).toEqual(['png', 180, 180]);
    expect(drawing.format).toBe('svg');
  });
});

test('a story says when it was published and changed, by whom and about what', async () => {
  const page = await pageAt(SITES.fixture.out, '/2024/02/01/long-headline/');
  expect(meta(page, 'og:type')).toEqual(['article']);
  expect(meta(page, 'article:published_time')).toEqual(['2024-02-01T12:00:00+09:00']);
  expect(meta(page, 'article:modified_time')).toEqual(['2024-02-04T09:00:00+09:00']);
  expect(meta(page, 'article:tag')).toEqual(['Sample Words', 'Donaudampfschifffahrtsgesellschaftskapitänspatent']);
  expect(meta(page, 'author')).toEqual(['Sample Agency', 'Sample Author', 'Other Author']);
});

test('search engines get a photo in three shapes with their true sizes', async () => {
  const page = await pageAt(SITES.fixture.out, PHOTO);
  const story = jsonLdOf(page).find((thing) => thing['@type'] === 'NewsArticle');
  const images = story?.['image'] as { url: string; width: string; height: string }[];
  const shapes = await Promise.all(
    images.map(async (image) => {
      const { width, height, format } = await sharp(
        path.join(SITES.fixture.out, image.url.slice(publication.url.length)),
      ).metadata();
      expect([image.width, image.height, format]).toEqual([String(width), String(height), 'jpeg']);
      return (width / height).toFixed(2);
    }),
  );
  expect(shapes).toEqual(['1.78', '1.33', '1.00']);
});

describe('a photo whose licence does not cover previews', () => {
  let page: BuiltPage;
  let files: string[];

  beforeAll(async () => {
    const folder = await freshFolder('can-share');
    const content = path.join(folder, 'content');
    const out = path.join(folder, 'site');
    const photo = {
      image: 'sample.png',
      alt: 'A sample square',
      caption: 'A sample.',
      credit: 'Nobody',
      canShare: false,
    };
    await writeFiles(content, {
      'articles/only-here.md': storyFile({ id: 'onlyhere', photo }),
      'articles/sample.png': await sharp({ create: { width: 500, height: 500, channels: 3, background: '#b03a24' } })
        .png()
        .toBuffer(),
    });
    expect((await buildSite({ content, out })).output).toContain('Built');
    page = await pageAt(out, '/2024/01/05/only-here/');
    files = listFiles(out);
  });

  test('is on the page', () => {
    expect(attributeOf(page, '.prose figure img', 'alt')).toBe('A sample square');
  });

  test('is in no preview, which has a card instead, and in no structured data', () => {
    expect(meta(page, 'og:image')[0]).toMatch(/\/share\/onlyhere-[0-9a-f]{10}\.png$/);
    expect(meta(page, 'og:image:alt')[0]).not.toContain('A sample square');
    expect(page.document.querySelector('script[type="application/ld+json"]')?.textContent).not.toContain('/pictures/');
    expect(files.filter((file) => file.endsWith('.jpg'))).toEqual([]);
  });
});

/** The values of all tags with a name, in whichever attribute the name is. */
function meta({ document }: BuiltPage, name: string): (string | null)[] {
  return [...document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map((tag) =>
    tag.getAttribute('content'),
  );
}
