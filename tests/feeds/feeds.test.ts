import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAtom } from '../../src/feeds/atom.ts';
import { formatJsonFeed } from '../../src/feeds/json-feed.ts';
import { formatOpml } from '../../src/feeds/opml.ts';
import { formatRss } from '../../src/feeds/rss.ts';
import type { Feed, FeedImage, FeedItem } from '../../src/views/feeds/feed.ts';
import { parseXml, readFeed, textOfHtml } from '../../tools/lib/feeds.ts';

const channel = {
  kind: 'site' as const,
  path: '/',
  name: 'Sample',
  title: 'Sample',
  description: 'A sample.',
  lang: 'en',
  stories: [],
};

const item: FeedItem = {
  id: 'tag:kawaraban.example,2023-11-01:aaaaaaaa',
  url: 'https://kawaraban.example/2023/11/17/story/',
  title: 'A sample story',
  lang: 'en',
  published: new Date('2023-11-17T00:10:00Z'),
  updated: new Date('2023-11-18T00:00:00Z'),
  summary: 'A summary.',
  content: '<p>A sample.</p>',
  authors: [{ name: 'Sample & Sons', url: 'https://kawaraban.example/by/sample-sons/' }],
  topics: ['Sample'],
  image: undefined,
};

const feedOf = (fields: Partial<FeedItem>): Feed => {
  const only = { ...item, ...fields };
  return { channel, id: 'tag:kawaraban.example,2023-11-01:/', items: [only], updated: only.updated };
};

const image: FeedImage = {
  url: 'https://kawaraban.example/pictures/a-1-16x9.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 675,
  alt: 'A drawn hill & <sun>',
  credit: 'Sample & Sons',
};

const MEDIA = 'http://search.yahoo.com/mrss/';

const XML = { RSS: formatRss, Atom: formatAtom } as const;

/** Texts that end an element, a CDATA section or a string if they are not escaped, or that HTML misreads. */
const TEXTS = [
  '</title><b>',
  ']]>',
  'a ]]]]> <![CDATA[ b',
  '&amp; &lt;i&gt; <i>',
  '" \' \\',
  '<?xml?>',
  '-->',
  '<!-- a -->',
  'How <video> works',
  'Prices rise by <5 %',
  '3 < 4 > 2',
  'AT&T, R&D and Q&A',
  'a &copy b &copy; c &#60; d &#x3c; e &ampersand',
];

describe.for(Object.entries(XML))('%s', ([, format]) => {
  test.for(TEXTS)('shows a headline, summary, name, topic and text of %j as they are', (text) => {
    const authors = [{ name: text, url: item.url }];
    const fields = { title: text, summary: text, content: text, topics: [text], authors };
    expect(readFeed('feed.xml', format(feedOf(fields))).items).toMatchObject([
      { title: text, summary: text, content: text, tags: [text], authors: [text] },
    ]);
  });

  test('shows any headline as it is', () => {
    const parts = [
      '<',
      '>',
      '&',
      ';',
      '#',
      'x',
      'lt',
      'amp',
      'not',
      'copy',
      '3',
      '!',
      '--',
      '/',
      '?',
      ' ',
      ']',
      '[',
      '"',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1 }), (made) => {
        const title = `A${made.join('')}z`;
        expect(readFeed('feed.xml', format(feedOf({ title }))).items).toMatchObject([{ title }]);
      }),
    );
  });

  test('escapes nothing that HTML reads as typed', () => {
    const title = 'AT&T, R&D and 4 > 2';
    expect(parseXml(format(feedOf({ title }))).querySelector('item > title, entry > title')?.textContent).toBe(title);
  });

  test('names the picture of an item with type, size, words and credit', () => {
    const [picture] = parseXml(format(feedOf({ image }))).getElementsByTagNameNS(MEDIA, 'content');
    expect(Object.fromEntries([...(picture?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
      url: image.url,
      type: 'image/jpeg',
      medium: 'image',
      width: '1200',
      height: '675',
    });
    expect([...(picture?.children ?? [])].map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['description', image.alt],
      ['credit', image.credit],
    ]);
  });

  test('does not mention a decorative picture, or a missing one', () => {
    const mediaOf = (fields: Partial<FeedItem>) =>
      [...parseXml(format(feedOf(fields))).getElementsByTagNameNS(MEDIA, '*')].map(({ localName }) => localName);
    expect(mediaOf({ image: { ...image, alt: '' } })).toEqual(['content', 'credit']);
    expect(mediaOf({})).toEqual([]);
  });

  test('leaves out what XML cannot contain', () => {
    const title = 'a\u0000\u0008\u000b\u001f\uffff\ud800b\u{1f600}';
    expect(parseXml(format(feedOf({ title }))).querySelector('item > title, entry > title')?.textContent).toBe(
      'ab\u{1f600}',
    );
  });

  test('puts no space around a headline with a special character', () => {
    const title = 'Sample & Sons';
    expect(parseXml(format(feedOf({ title }))).querySelector('item > title, entry > title')?.textContent).toBe(title);
  });

  test('keeps the time of publication if a story is changed', () => {
    const text = format(feedOf({}));
    expect(text).toMatch(/Fri, 17 Nov 2023 09:10:00 \+0900|<published>2023-11-17T00:10:00.000Z/);
    expect(text).toMatch(/<(?:dcterms:modified|updated)>2023-11-18T00:00:00.000Z/);
  });
});

test('a feed states the time of its last change, whatever the clock says', () => {
  expect(formatRss(feedOf({}))).toContain('<lastBuildDate>Sat, 18 Nov 2023 00:00:00 GMT</lastBuildDate>');
});

test('a feed without stories is valid', () => {
  const feed: Feed = { channel, id: 'tag:kawaraban.example,2023-11-01:/', items: [], updated: undefined };
  expect(formatRss(feed)).not.toContain('lastBuildDate');
  expect(formatAtom(feed)).toContain('<updated>2023-11-01T00:00:00.000Z</updated>');
  expect(JSON.parse(formatJsonFeed(feed))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
});

test.for(TEXTS)('JSON Feed holds %j as plain text', (text) => {
  expect(readFeed('feed.json', formatJsonFeed(feedOf({ title: text, summary: text }))).items).toMatchObject([
    { title: text, summary: text },
  ]);
});

test.for(TEXTS)('OPML and the feed itself are called %j', (text) => {
  const named = { ...channel, title: text, description: text };
  const [outline] = parseXml(formatOpml([named])).querySelectorAll('outline');
  const feed: Feed = { ...feedOf({}), channel: named };
  const rss = parseXml(formatRss(feed));
  const atom = parseXml(formatAtom(feed));
  const names = [
    ...['text', 'title', 'description'].map((name) => outline?.getAttribute(name)),
    ...['channel > title', 'channel > description', 'image > title'].map(
      (name) => rss.querySelector(name)?.textContent,
    ),
    ...['feed > title', 'feed > subtitle'].map((name) => atom.querySelector(name)?.textContent),
  ];
  expect(names.map((name) => textOfHtml(name ?? ''))).toEqual(names.map(() => text));
});

test('JSON Feed names all authors, the language and the picture', () => {
  expect(JSON.parse(formatJsonFeed(feedOf({ lang: 'ar', image })))).toMatchObject({
    items: [{ language: 'ar', image: image.url, authors: [{ name: 'Sample & Sons' }] }],
  });
});

test('OPML groups the feeds, and leaves out empty groups', () => {
  const topic = { ...channel, kind: 'topic' as const, path: '/topics/a/', title: 'A "topic" & more' };
  const groups = [...parseXml(formatOpml([channel, topic])).querySelectorAll('body > outline')];
  expect(groups.map((group) => [group.getAttribute('text'), group.children.length])).toEqual([
    ['Sample', 0],
    ['Topics', 1],
  ]);
  expect(groups[1]?.firstElementChild?.getAttribute('title')).toBe('A "topic" & more');
});
