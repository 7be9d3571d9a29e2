import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { pageAt, textOf, type BuiltPage } from '../helpers/pages.ts';
import { SITES } from '../helpers/sites.ts';

const STORIES = [
  [SITES.seed.out, '/2023/11/17/yoon-kishida-apec/', 'Reuters'],
  [SITES.fixture.out, '/2023/11/17/yoon-kishida-apec/', 'Reuters'],
  [SITES.fixture.out, '/2024/02/01/long-headline/', 'Sample Agency, Sample Author, Other Author'],
] as const;

describe.for(STORIES)('reader mode on %s%s', async ([out, address, byline]) => {
  const page = await pageAt(out, address);
  const { read, document } = readerMode(page);
  const text = textOf(document);

  test('tells headline, byline, site, language, summary and time', () => {
    expect(read).toMatchObject({
      title: textOf(page.document.querySelector('h1')),
      byline,
      siteName: site.name,
      lang: 'en',
      dir: 'ltr',
      excerpt: page.document.querySelector('meta[name=description]')?.getAttribute('content'),
      publishedTime: page.document.querySelector('.credits time')?.getAttribute('datetime'),
    });
  });

  test('keeps every paragraph, heading, row and picture of the body, in order', () => {
    const blocks = 'p, h2, h3, h4, li, td, th, blockquote, img';
    const wanted = [...page.document.querySelectorAll(`.prose :is(${blocks})`)].map(describeBlock);
    const kept = [...document.querySelectorAll(blocks)].map(describeBlock);
    expect(wanted.length).toBeGreaterThan(7);
    // What stands before and after the body (standfirst, caption, corrections) may stand there in reader mode too.
    const from = kept.indexOf(wanted[0] ?? '');
    expect(kept.slice(from, from + wanted.length)).toEqual(wanted);
  });

  test('keeps captions and credits', () => {
    const captions = [...page.document.querySelectorAll('article figcaption')].map(textOf);
    expect(captions.length).toBeGreaterThan(0);
    expect(captions.filter((caption) => !text.includes(caption))).toEqual([]);
  });

  test('keeps standfirst and corrections', () => {
    const { document: whole } = page;
    const wanted = [...whole.querySelectorAll('.standfirst, #corrections p')].map(textOf);
    expect(wanted.filter((words) => !text.includes(words))).toEqual([]);
  });

  test('keeps none of the furniture', () => {
    const furniture = [
      ...['body > header', 'body > footer', '.skip-link', '.shelf', '.next', 'nav.topics', '.section-head'].flatMap(
        (selector) => [...page.document.querySelectorAll(`${selector} :is(a, p, h2, h3)`)].map(textOf),
      ),
      'Feature series',
      'Read next',
    ].filter((words) => words.length > 3 && !textOf(page.document.querySelector('.prose')).includes(words));
    expect(furniture.length).toBeGreaterThan(8);
    expect(furniture.filter((words) => text.includes(words))).toEqual([]);
  });
});

function readerMode({ html, path }: BuiltPage) {
  const { window } = new JSDOM(html, { url: new URL(path, site.url).href });
  const read = new Readability(window.document).parse();
  return { read, document: new JSDOM(read?.content ?? '').window.document };
}

/** Name and words of an element, or the picture it shows. */
function describeBlock(element: Element): string {
  return `${element.localName}: ${element.getAttribute('alt') ?? textOf(element)}`;
}
