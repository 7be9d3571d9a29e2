import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { publication } from '../../../src/publication.ts';
import { pageAt, readPages, textOf, type BuiltPage } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

const STORIES = [
  ['fixture', '/2023/11/17/yoon-kishida-apec/', 'Reuters'],
  ['fixture', '/2024/02/01/long-headline/', 'Sample Agency, Sample Author, Other Author'],
] as const;

describe.for(STORIES)('reader mode, %s: %s', async ([name, address, byline]) => {
  const page = await pageAt(SITES[name].out, address);
  const { read, document } = readerMode(page);
  const text = textOf(document.body);

  test('has headline, byline, site, language, summary and time', () => {
    expect(read).toMatchObject({
      title: textOf(page.document.querySelector('h1')),
      byline,
      siteName: publication.name,
      lang: 'en',
      dir: 'ltr',
      excerpt: page.document.querySelector('meta[name=description]')?.getAttribute('content'),
      publishedTime: page.document.querySelector('.credits time')?.getAttribute('datetime'),
    });
  });

  test('keeps every paragraph, heading, row and picture of the body, in order', () => {
    const blocks = 'p, h2, h3, h4, li, td, th, blockquote, img';
    const wanted = [...page.document.querySelectorAll(`div.prose :is(${blocks})`)].map(describeBlock);
    const kept = [...document.querySelectorAll(blocks)].map(describeBlock);
    expect(wanted.length).toBeGreaterThan(7);
    // What is before and after the body (standfirst, caption, corrections) may also be there in reader mode.
    const from = kept.indexOf(wanted[0] ?? '');
    expect(kept.slice(from, from + wanted.length)).toEqual(wanted);
  });

  test('keeps the standfirst and every correction', () => {
    const changes = textsOf(page.document, '.standfirst, #corrections li p:not(.small-print)');
    expect(changes).toHaveLength(address.includes('long-headline') ? 3 : 0);
    expect(changes.filter((words) => !text.includes(words))).toEqual([]);
  });

  test('keeps captions and credits', () => {
    const captions = textsOf(page.document, '.prose figcaption');
    expect(captions.length).toBeGreaterThan(0);
    expect(captions.filter((caption) => !text.includes(caption))).toEqual([]);
  });

  test('keeps nothing that is not part of the story', () => {
    const furniture = [
      'body > header',
      'body > footer',
      '.skip-link',
      '.shelf',
      '.next',
      'nav',
      '.section-head',
      '.share',
    ];
    const selector = furniture.flatMap((one) => [one, `${one} :is(a, p, h2, h3, summary)`]).join();
    const own = textsOf(page.document, 'div.prose, article > header, .standfirst').join(' ');
    const words = textsOf(page.document, selector).filter((text) => text !== '' && !own.includes(text));
    expect(words).toEqual(expect.arrayContaining(['Series', 'All series', 'Corrections', 'Archive']));
    expect(words.filter((text) => textOf(document.body).includes(text))).toEqual([]);
    expect(document.querySelector('nav')).toBeNull();
  });

  test('does not show the address of the printed page', () => {
    expect(text).not.toContain(publication.url);
  });
});

describe('reader mode of any story, however short', async () => {
  const pages = (await readPages(SITES.fixture.out)).filter(({ document }) => document.querySelector('article.story'));

  test.for(pages.map((page) => [page.path, page] as const))('%s', ([, page]) => {
    const { read, document } = readerMode(page);
    const story = page.document.querySelector('article.story');
    expect([read?.lang, read?.dir]).toEqual([story?.getAttribute('lang'), story?.getAttribute('dir')]);
    // The dot between a part and its series is hidden from screen readers, and so from reader modes.
    const own = textsOf(page.document, '.story > header, .standfirst, .prose').join(' ').replaceAll(' · ', ' ');
    const blocks = textsOf(document, 'p, h1, h2, h3, li, td, a, time, summary, figcaption');
    expect(blocks.filter((words) => !own.includes(words))).toEqual([]);
    const wanted = textsOf(page.document, 'div.prose :is(p, li, td)');
    expect(wanted.filter((words) => !textOf(document.body).includes(words))).toEqual([]);
  });
});

function readerMode({ html, path }: BuiltPage) {
  const { window } = new JSDOM(html, { url: new URL(path, publication.url).href });
  const read = new Readability(window.document).parse();
  return { read, document: new JSDOM(read?.content ?? '').window.document };
}

function textsOf(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(textOf);
}

/** Name and words of an element, or the picture it shows. */
function describeBlock(element: Element): string {
  return `${element.localName}: ${element.getAttribute('alt') ?? textOf(element)}`;
}
