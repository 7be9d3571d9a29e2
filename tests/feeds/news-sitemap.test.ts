import { expect, test } from 'vitest';
import { formatNewsSitemap } from '../../src/feeds/news-sitemap.ts';
import { parseXml } from '../../tools/lib/feeds.ts';
import { parseSitemap } from '../helpers/site/sitemaps.ts';

const story = {
  path: '/2024/01/09/story/',
  title: 'A <sample> & more',
  language: 'en',
  published: '2024-01-09T09:00:00+09:00',
};

test('a story is listed with the publication’s name, its language, time and headline', async () => {
  const read = await parseSitemap(formatNewsSitemap([story]));
  expect(read).toMatchObject([
    {
      url: 'https://kawaraban.example/2024/01/09/story/',
      news: {
        publication: { name: 'Kawaraban', language: 'en' },
        publication_date: '2024-01-09T09:00:00+09:00',
        title: 'A <sample> & more',
      },
    },
  ]);
});

test('the elements are in the order of sitemap-news.xsd', () => {
  const news = parseXml(formatNewsSitemap([story])).querySelector('url > *:not(loc)');
  expect(news?.namespaceURI).toBe('http://www.google.com/schemas/sitemap-news/0.9');
  expect([...(news?.querySelectorAll('*') ?? [])].map(({ localName }) => localName)).toEqual([
    'publication',
    'name',
    'language',
    'publication_date',
    'title',
  ]);
});

test.each([']]>', '<![CDATA[ ]]>', '&lt; &amp;lt; "x" \'y\'', '--> <?x ?>'])(
  'a headline with %s is unchanged',
  (title) => {
    const news = parseXml(formatNewsSitemap([{ ...story, title }]));
    expect(news.getElementsByTagName('news:title')[0]?.textContent).toBe(title);
  },
);
