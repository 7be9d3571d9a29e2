import { describe, expect, test } from 'vitest';
import { absolute, articlePath, feedPath, href, tagUri, topicPath } from '../../src/addresses/urls.ts';
import { makeArticle } from '../helpers/make.ts';

describe('articlePath', () => {
  const published = new Date('2023-11-16T15:30:00Z');

  test('counts the day in the zone of the site', () => {
    expect(articlePath(makeArticle({ published, slug: 'sample' }))).toBe('/2023/11/17/sample/');
  });

  test('counts the day in the story’s own time zone if it has one', () => {
    expect(articlePath(makeArticle({ published, slug: 'sample', timeZone: 'America/Los_Angeles' }))).toBe(
      '/2023/11/16/sample/',
    );
  });
});

describe('href', () => {
  test('puts a path below the base', () => {
    expect(href('/series/', new URL('https://host.example/news/'))).toBe('/news/series/');
    expect(href('/', new URL('https://host.example/news/'))).toBe('/news/');
  });

  test('encodes what an address cannot contain', () => {
    expect(href('/2023/11/17/東京/', new URL('https://host.example/'))).toBe('/2023/11/17/%E6%9D%B1%E4%BA%AC/');
  });
});

test('absolute puts the origin before it', () => {
  expect(absolute('/series/', new URL('https://host.example/news/'))).toBe('https://host.example/news/series/');
});

test('the first page of a topic has no number, and its further pages do', () => {
  expect([topicPath('diplomacy'), topicPath('diplomacy', 3)]).toEqual([
    '/topics/diplomacy/',
    '/topics/diplomacy/page/3/',
  ]);
});

test('the address of a feed begins with that of its page', () => {
  expect([feedPath('/', 'rss'), feedPath('/series/sample/', 'atom'), feedPath('/', 'json')]).toEqual([
    '/feed.xml',
    '/series/sample/atom.xml',
    '/feed.json',
  ]);
});

test('a tag has neither scheme nor base, and only characters of an address', () => {
  expect(tagUri('k3f7a2mq')).toBe('tag:kawaraban.example,2023-11-01:k3f7a2mq');
  expect(tagUri('/topics/東京/')).toBe('tag:kawaraban.example,2023-11-01:/topics/%E6%9D%B1%E4%BA%AC/');
});
