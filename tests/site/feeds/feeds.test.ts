import { readFile } from 'node:fs/promises';
import path from 'node:path';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { publication } from '../../../src/publication.ts';
import {
  parseContent,
  parseXml,
  readFeeds,
  textOfHtml,
  type ReadFeed,
  type ReadItem,
} from '../../../tools/lib/feeds.ts';
import { listFiles } from '../../../tools/lib/folders.ts';
import { isRedirect, readPages, type BuiltPage } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

/** RFC 4151, as the W3C validator reads it (feedvalidator, validators.py). */
const TAG = /^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[\w;/?:@&=+$.!~*'()%,#-]+$/;

/** Pages that a feed follows. */
const FOLLOWED = /^\/(?:series\/[^/]+\/|(?:topics|by)\/[^/]+\/(?:[a-z]{2}\/)?|(?!by\/)[a-z]{2}\/)?$/;

/** RFC 822 with a four-digit year, as RSS requires. */
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [\d:]{8} (?:GMT|[+-]\d{4})$/;

/** RFC 3339, as Atom and JSON Feed require. */
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

describe.for(Object.entries(SITES))('the feeds of the %s site', async ([, { out, url = publication.url }]) => {
  const feeds = await readFeeds(out);
  const files = new Set(listFiles(out));
  const pages = await readPages(out);
  const pageByAddress = new Map(pages.map((page) => [new URL(page.path.slice(1), url).href, page]));
  const byFormat = (format: ReadFeed['format']) => feeds.filter((feed) => feed.format === format);
  const items = feeds.flatMap((feed) => feed.items.map((item) => ({ feed, item })));

  test('the site, every language, series, topic and byline has a feed in each of the three formats', () => {
    const followed = pages.filter(({ path }) => FOLLOWED.test(path)).map(({ path }) => path);
    for (const [format, name] of [
      ['rss', 'feed.xml'],
      ['atom', 'atom.xml'],
      ['json', 'feed.json'],
    ] as const) {
      expect(
        byFormat(format)
          .map(({ file }) => `/${file}`)
          .sort(),
      ).toEqual(followed.map((page) => page + name).sort());
    }
  });

  test('each names its own address and its page', () => {
    for (const { file, self, page } of feeds) {
      expect(self).toBe(new URL(file, url).href);
      expect(page).toBe(new URL('.', self).href);
      expect(pageByAddress.has(page)).toBe(true);
    }
  });

  test('the three formats of one feed say the same', () => {
    for (const rss of byFormat('rss')) {
      const others = feeds.filter(({ page, format }) => page === rss.page && format !== 'rss');
      expect(others.map(({ format }) => format).sort()).toEqual(['atom', 'json']);
      for (const other of others)
        expect({ items: other.items, lang: other.lang }).toEqual({ items: rss.items, lang: rss.lang });
    }
  });

  test('each item has its own id, the newest come first, and a change does not move an item', () => {
    for (const { items } of feeds) {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(items.map(({ published }) => published)).toEqual(
        items
          .map(({ published }) => published)
          .sort()
          .reverse(),
      );
      expect(items.filter(({ updated, published }) => updated < published)).toEqual([]);
    }
    expect(items.filter(({ item }) => !TAG.test(item.id))).toEqual([]);
  });

  test('a story has one id, one address and one text in all feeds', () => {
    const texts = new Map<string, Set<string>>();
    for (const { item } of items) texts.set(item.id, (texts.get(item.id) ?? new Set()).add(JSON.stringify(item)));
    expect([...texts.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  test('each item links to its page, and has the page’s headline, language and direction', () => {
    for (const { item } of items) {
      const page = pageByAddress.get(item.url);
      expect(page?.document.querySelector('h1')?.textContent).toBe(item.title);
      const root = parseContent(item.content).firstElementChild;
      const article = page?.document.querySelector('article.story');
      expect(root?.getAttribute('lang')).toBe(item.lang);
      if (article)
        expect([root?.getAttribute('lang'), root?.getAttribute('dir')]).toEqual([
          article.getAttribute('lang'),
          article.getAttribute('dir'),
        ]);
    }
  });

  test('each item contains the whole story of its page', () => {
    for (const { item } of items) {
      const text = wordsOf(parseContent(item.content));
      const blocks = pageByAddress
        .get(item.url)
        // What a notice says about its address is only for visitors of its page.
        ?.document.querySelectorAll(
          'div.prose :is(p, h2, h3, li, td, .caption, .credit):not(.small-print:last-child), #corrections li > p',
        );
      for (const block of blocks ?? []) {
        // Feeds write the place in their own way (tests/markdown/body/feed-body.test.ts).
        const words = block.cloneNode(true) as Element;
        words.querySelector('.dateline')?.remove();
        expect(text).toContain(wordsOf(words));
      }
    }
  });

  test('every address is absolute and exists', () => {
    expect(
      items.flatMap(({ feed, item }) => faultsOf(item).map((fault) => `${feed.file} ${item.id}: ${fault}`)),
    ).toEqual([]);
  });

  test('nothing in an item needs a style sheet or runs', () => {
    const bad = 'script, style, link, meta, iframe, object, embed, form, [style], [class], [srcdoc]';
    for (const { item } of items) {
      const root = parseContent(item.content);
      expect(root.querySelectorAll(bad).length).toBe(0);
      const handlers = [...root.querySelectorAll('*')]
        .flatMap(({ attributes }) => [...attributes])
        .filter(({ name }) => name.startsWith('on'));
      expect(handlers).toEqual([]);
    }
  });

  test('an id occurs once in a feed', () => {
    for (const { items } of feeds) {
      const ids = items.flatMap(({ content }) =>
        [...parseContent(content).querySelectorAll('[id]')].map(({ id }) => id),
      );
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('RSS follows the rules of the W3C validator', () => {
    for (const { text } of byFormat('rss')) {
      const root = parseXml(text).documentElement;
      const channel = root.firstElementChild;
      expect([root.localName, root.getAttribute('version')]).toEqual(['rss', '2.0']);
      for (const name of ['title', 'link', 'description'])
        expect(valuesOf(channel, name)).toEqual([expect.stringMatching(/\S/)]);
      const image = channel?.querySelector(':scope > image') ?? null;
      expect([valuesOf(image, 'title'), valuesOf(image, 'link')]).toEqual([
        valuesOf(channel, 'title'),
        valuesOf(channel, 'link'),
      ]);
      for (const date of root.querySelectorAll('pubDate, lastBuildDate')) expect(date.textContent).toMatch(RFC822);
      for (const guid of root.querySelectorAll('guid')) expect(guid.getAttribute('isPermaLink')).toBe('false');
      // The element `author` would have to be an e-mail address.
      expect(root.querySelectorAll('item > author').length).toBe(0);
      for (const plain of root.querySelectorAll('title, description'))
        expect(plain.textContent).not.toMatch(/<\/\w+>|^\s|\s$/);
    }
  });

  test('Atom follows the rules of the W3C validator', () => {
    for (const { text } of byFormat('atom')) {
      const root = parseXml(text).documentElement;
      expect(root.namespaceURI).toBe('http://www.w3.org/2005/Atom');
      for (const holder of [root, ...root.querySelectorAll('entry')]) {
        for (const name of ['id', 'title', 'updated'])
          expect(valuesOf(holder, name)).toEqual([expect.stringMatching(/^\S(?:.*\S)?$/)]);
        const alternates = [...holder.children].filter(
          (one) => one.localName === 'link' && one.getAttribute('rel') === 'alternate',
        );
        expect(alternates.length).toBe(1);
      }
      expect(root.querySelectorAll('feed > author').length).toBe(1);
      for (const date of root.querySelectorAll('updated, published')) expect(date.textContent).toMatch(RFC3339);
      for (const text of root.querySelectorAll('entry > :is(title, summary, content)'))
        if (!text.prefix) expect(text.getAttribute('type')).toBe('html');
      const changes = valuesOf(root, 'updated').concat([...root.querySelectorAll('entry > updated')].map(textOf));
      // The feed has the change date of its latest entry.
      if (changes.length > 1) expect(changes[0]).toBe(changes.slice(1).sort().at(-1));
    }
  });

  test('JSON Feed follows version 1.1', () => {
    for (const { text } of byFormat('json')) {
      const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
      expect(feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: expect.stringMatching(/\S/) as string,
        authors: [{ name: publication.name }],
      });
      for (const item of feed.items) {
        for (const name of ['date_published', 'date_modified']) expect(item[name]).toMatch(RFC3339);
        // Removed in version 1.1.
        expect(item).not.toHaveProperty('author');
      }
    }
  });

  test('a third-party feed reader reads RSS and Atom', async () => {
    const reader = new RssParser();
    for (const { text, items, page, format } of [...byFormat('rss'), ...byFormat('atom')]) {
      const read = await reader.parseString(text);
      expect(read.link).toBe(page);
      expect(
        read.items.map((item) => [
          textOfHtml(item.title ?? ''),
          item.link,
          item.isoDate,
          format === 'rss' ? item.guid : item['id'],
        ]),
      ).toEqual(items.map(({ title, url, published, id }) => [title, url, published, id]));
      expect(read.items.map((item) => (format === 'rss' ? (item['content:encoded'] as string) : item.content))).toEqual(
        items.map(({ content }) => content),
      );
    }
  });

  test('a browser finds the style sheet of each', () => {
    for (const { text } of [...byFormat('rss'), ...byFormat('atom')]) {
      const [, href = ''] = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(text) ?? [];
      expect(files.has(fileOf(new URL(href, url)))).toBe(true);
    }
  });

  test('OPML lists every feed once', async () => {
    const document = parseXml(await readFile(path.join(out, 'feeds.opml'), 'utf8'));
    const outlines = [...document.querySelectorAll('outline[type=rss]')];
    expect(document.documentElement.getAttribute('version')).toBe('2.0');
    expect(outlines.map((outline) => [outline.getAttribute('xmlUrl'), outline.getAttribute('htmlUrl')]).sort()).toEqual(
      byFormat('rss')
        .map(({ self, page }) => [self, page])
        .sort(),
    );
  });

  test('a page links to the feeds of its content', () => {
    const links = (page: BuiltPage) =>
      [...page.document.querySelectorAll('link[rel=alternate][type]')].map((link) => [
        link.getAttribute('type'),
        new URL(link.getAttribute('href') ?? '', url).href,
      ]);
    const feedsOf = (page: string) => [
      ['application/rss+xml', `${page}feed.xml`],
      ['application/atom+xml', `${page}atom.xml`],
      ['application/feed+json', `${page}feed.json`],
    ];
    for (const page of pages.filter((page) => !isRedirect(page))) {
      const { path, document } = page;
      const [own] = /^\/(?:series\/[^/]+\/|(?:topics|by)\/[^/]+\/(?:[a-z]{2}\/)?|(?!by\/)[a-z]{2}\/)/.exec(path) ?? [];
      const lang = document.querySelector('article.story')?.getAttribute('lang') ?? undefined;
      const ofStory = lang === undefined || lang === publication.language ? '/' : `/${lang}/`;
      const expected = own ? encodeURI(own) : path === '/' || lang !== undefined ? ofStory : undefined;
      expect([page.path, links(page)]).toEqual([
        page.path,
        expected ? feedsOf(new URL(expected.slice(1), url).href) : [],
      ]);
    }
  });

  function faultsOf({ content, picture, url: own }: ReadItem): string[] {
    const root = parseContent(content);
    const addresses = [...root.querySelectorAll('[href], [src], [cite], [srcset]')].flatMap((element) => [
      ...['href', 'src', 'cite'].flatMap((name) => element.getAttribute(name) ?? []),
      ...(element.getAttribute('srcset') ?? '').split(', ').map((one) => one.split(' ')[0] ?? ''),
    ]);
    return [...addresses, picture ?? '']
      .filter((address) => address !== '')
      .filter((address) => {
        // A feed may be shown at any address, to which a fragment alone would refer.
        if (address.startsWith('#')) return true;
        const target = URL.parse(address);
        if (!target) return true;
        if (target.origin !== new URL(url).origin) return false;
        const fragment = decodeURIComponent(target.hash.slice(1));
        const isThere = files.has(fileOf(target));
        return (
          !isThere ||
          (fragment !== '' &&
            !pageByAddress.get(`${target.origin}${target.pathname}`)?.document.getElementById(fragment))
        );
      })
      .map((address) => `${address} in ${own}`);
  }

  function fileOf({ pathname }: URL): string {
    const file = decodeURIComponent(pathname.slice(new URL(url).pathname.length));
    return file === '' || file.endsWith('/') ? `${file}index.html` : file;
  }
});

describe('in the feeds of the fixture', async () => {
  const feeds = await readFeeds(SITES.fixture.out);
  const find = (file: string, id: string) =>
    feeds.find((feed) => feed.file === file)?.items.find((item) => item.id.endsWith(`:${id}`));

  test('a corrected story says what was wrong, and is updated but not published again', () => {
    expect(find('feed.xml', 'longhead')).toMatchObject({
      published: '2024-02-01T03:00:00.000Z',
      updated: '2024-02-04T00:00:00.000Z',
      content: expect.stringMatching(/Correction<\/strong>.*“eleven” where it should have said “twelve”/s) as string,
      authors: ['Sample Agency', 'Sample Author', 'Other Author'],
    });
  });

  test('a withdrawn story is replaced by its notice in the same position', () => {
    expect(find('feed.xml', 'withdraw')).toMatchObject({
      title: 'This story has been withdrawn',
      published: '2024-02-08T03:00:00.000Z',
      updated: '2024-02-09T01:00:00.000Z',
      content: expect.stringContaining('This sample was withdrawn to show how a notice looks.') as string,
      authors: [],
      tags: [],
    });
  });

  test('only a story with a picture names one', () => {
    expect(find('feed.xml', 'withfoto')?.picture).toMatch(/^https:.*-16x9\.jpg$/);
    expect(find('feed.xml', 'longhead')?.picture).toBeUndefined();
  });

  test('a part states its place in the series', () => {
    const [latest] = feeds.find(({ file }) => file === 'series/twelve-parts/feed.json')?.items ?? [];
    expect(latest?.content).toContain(
      'Part 12 of 14 · <a href="https://kawaraban.example/series/twelve-parts/" lang="en">A Sample Series of Twelve Parts</a>',
    );
  });
});

test('ids stay the same when the site moves to another address', async () => {
  const ids = async (out: string) =>
    (await readFeeds(out)).map(({ file, items }) => [file, items.map(({ id }) => id)] as const);
  expect(await ids(SITES.based.out)).toEqual(await ids(SITES.fixture.out));
});

function valuesOf(parent: Element | null, name: string): string[] {
  return [...(parent?.children ?? [])].filter(({ localName, prefix }) => localName === name && !prefix).map(textOf);
}

function textOf({ textContent }: Element): string {
  return textContent ?? '';
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
