import { describe, expect, test } from 'vitest';
import { makeArticleView } from '../../../src/views/article/article-view.ts';
import { seriesFacts } from '../../../src/views/series/series-facts.ts';
import { makeSeriesView } from '../../../src/views/series/series-view.ts';
import { storyFacts } from '../../../src/views/article/story-facts.ts';
import { shareArticle, shareLinks, shareList, shareSeries } from '../../../src/views/share/share.ts';
import type { StoryListText } from '../../../src/views/lists/story-list-view.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const story = makeArticle({
  id: 'k3f7a2mq',
  slug: '見本',
  title: 'A "sample" & more',
  authors: [{ name: 'A. Sample' }],
});
const article = shareArticle(makeArticleView(storyFacts(story, editionOf([story])), parseHtml('')));

describe('the links of a story', () => {
  test('are e-mail and the networks of the site, in its order', () => {
    expect(article.links.map(({ name }) => name)).toEqual([
      'Email',
      'X',
      'Facebook',
      'Bluesky',
      'Mastodon',
      'WhatsApp',
      'LINE',
      'Hatena Bookmark',
    ]);
  });

  test('pass on only the canonical address and the headline', () => {
    const canonical = 'https://kawaraban.example/2023/11/17/%E8%A6%8B%E6%9C%AC/';
    for (const { name, href } of article.links) {
      const url = new URL(href.replace('/#', '/?'));
      const values = [...url.searchParams.values()]
        .join(' ')
        .replaceAll(canonical, 'URL')
        .replaceAll('A “sample” & more', 'TITLE');
      expect([name, values]).toEqual([name, expect.stringMatching(/^(?:TITLE )?URL$/)]);
    }
  });

  test('keep a headline that looks like a placeholder as it is', () => {
    const [, x] = shareLinks('{url} & {title}', 'https://a.example/', [
      { name: 'X', address: 'https://x.example/?t={title}' },
    ]);
    expect(x?.href).toBe('https://x.example/?t=%7Burl%7D%20%26%20%7Btitle%7D');
  });
});

test('a story has a short link with its QR code, and a citation with names and day', () => {
  expect(article.more).toMatchObject({
    short: 'https://kawaraban.example/a/k3f7a2mq/',
    qr: '/a/k3f7a2mq.svg',
    citation: { names: 'Sample Agency, A. Sample', title: 'A “sample” & more', date: 'November 17, 2023' },
  });
});

test('a series is shared by its own address and cited without names and day', () => {
  const facts = seriesFacts({ series: makeSeries(), parts: [], reading: [] }, editionOf([]));
  const share = shareSeries(makeSeriesView(facts, ''));
  expect(share.more).toMatchObject({
    short: 'https://kawaraban.example/series/sample-series/',
    qr: '/series/sample-series.svg',
    citation: { names: '', date: undefined, url: 'https://kawaraban.example/series/sample-series/' },
  });
});

test('a topic, a byline or a language offers only its address', () => {
  const { url, links, more } = shareList({ name: 'Harbours', front: '/topics/harbours/' } as StoryListText);
  expect(url).toBe('https://kawaraban.example/topics/harbours/');
  expect(links.map(({ href }) => decodeURIComponent(href))).toEqual(links.map(() => expect.stringContaining(url)));
  expect(more).toBeUndefined();
});
