import { describe, expect, test } from 'vitest';
import { formatAtom } from '../../src/formats/atom.ts';
import { formatJsonFeed } from '../../src/formats/json-feed.ts';
import { formatOpml } from '../../src/formats/opml.ts';
import { formatRss } from '../../src/formats/rss.ts';
import type { Feed, FeedItem } from '../../src/model/feed.ts';
import { parseXml } from '../helpers/feeds.ts';

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

const XML = { RSS: formatRss, Atom: formatAtom } as const;

/** Texts that end an element, a CDATA section or a string where they are not escaped. */
const HOSTILE = ['</title><b>', ']]>', 'a ]]]]> <![CDATA[ b', '&amp; &lt;i&gt; <i>', '" \' \\', '<?xml?>', '-->'];

describe.for(Object.entries(XML))('%s', ([, format]) => {
  test.for(HOSTILE)('keeps a headline, summary, name, topic and text of %j as they are', (text) => {
    const root = parseXml(
      format(
        feedOf({ title: text, summary: text, content: text, topics: [text], authors: [{ name: text, url: item.url }] }),
      ),
    ).documentElement;
    const texts = [...root.querySelectorAll('*')].filter(({ children }) => children.length === 0);
    const found = texts.flatMap(({ textContent, attributes }) => [
      textContent,
      ...[...attributes].map(({ value }) => value),
    ]);
    expect(found.filter((value) => value === text).length).toBe(5);
  });

  test('leaves out what XML cannot hold', () => {
    const title = 'a\u0000\u0008\u000b\u001f\uffff\ud800b\u{1f600}';
    expect(parseXml(format(feedOf({ title }))).querySelector('item > title, entry > title')?.textContent).toBe(
      'ab\u{1f600}',
    );
  });

  test('puts no space around a headline with a special character', () => {
    const title = 'Sample & Sons';
    expect(parseXml(format(feedOf({ title }))).querySelector('item > title, entry > title')?.textContent).toBe(title);
  });

  test('keeps the time of publication when a story is changed', () => {
    const text = format(feedOf({}));
    expect(text).toMatch(/Fri, 17 Nov 2023 00:10:00 GMT|<published>2023-11-17T00:10:00.000Z/);
    expect(text).toMatch(/<(?:dcterms:modified|updated)>2023-11-18T00:00:00.000Z/);
  });
});

test('a feed that changed last when its story did says so, whatever the clock says', () => {
  expect(formatRss(feedOf({}))).toContain('<lastBuildDate>Sat, 18 Nov 2023 00:00:00 GMT</lastBuildDate>');
});

test('a feed without stories is a feed', () => {
  const feed: Feed = { channel, id: 'tag:kawaraban.example,2023-11-01:/', items: [], updated: undefined };
  expect(formatRss(feed)).not.toContain('lastBuildDate');
  expect(formatAtom(feed)).toContain('<updated>2023-11-01T00:00:00.000Z</updated>');
  expect(JSON.parse(formatJsonFeed(feed))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
});

test('JSON Feed names all authors, the language and the picture', () => {
  expect(JSON.parse(formatJsonFeed(feedOf({ lang: 'ar', image: 'https://kawaraban.example/a.jpg' })))).toMatchObject({
    items: [{ language: 'ar', image: 'https://kawaraban.example/a.jpg', authors: [{ name: 'Sample & Sons' }] }],
  });
});

test('OPML groups the feeds, and leaves out a group that is empty', () => {
  const topic = { ...channel, kind: 'topic' as const, path: '/topics/a/', title: 'A "topic" & more' };
  const groups = [...parseXml(formatOpml([channel, topic])).querySelectorAll('body > outline')];
  expect(groups.map((group) => [group.getAttribute('text'), group.children.length])).toEqual([
    ['Sample', 0],
    ['Topics', 1],
  ]);
  expect(groups[1]?.firstElementChild?.getAttribute('title')).toBe('A "topic" & more');
});
