import { expect, test } from 'vitest';
import { articleJsonLd } from '../../src/head/article-json-ld.ts';
import { serialiseJsonLd } from '../../src/head/json-ld.ts';
import { makeArticleView } from '../../src/views/article/article-view.ts';
import { storyFacts } from '../../src/views/article/story-facts.ts';
import type { Article } from '../../src/schemas/article.ts';
import { parseHtml } from '../helpers/html-tree.ts';
import { editionOf, makeArticle, makeSeries } from '../helpers/make.ts';

const card = { path: '/share/a.png' };

const jsonLd = (fields: Partial<Article>) => {
  const article = makeArticle(fields);
  const facts = storyFacts(article, editionOf([article], [makeSeries()]));
  return articleJsonLd(makeArticleView(facts, parseHtml('')), card);
};

test('a headline cannot close the script that contains it', () => {
  const text = serialiseJsonLd(jsonLd({ title: '</script><script>alert(1)</script>' }));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ headline: '</script><script>alert(1)</script>' });
});

test('an agency is an organization, never a person', () => {
  expect(jsonLd({ agency: 'Reuters' }).author).toEqual([
    { '@type': 'NewsMediaOrganization', name: 'Reuters', url: 'https://kawaraban.example/by/reuters/' },
  ]);
});

test('dates have the offset of the story’s time zone', () => {
  expect(jsonLd({})).toMatchObject({
    datePublished: '2023-11-17T09:10:00+09:00',
    dateModified: '2023-11-17T09:10:00+09:00',
  });
});

test('a story without a photo for other sites has its card as its picture', () => {
  const image = 'https://kawaraban.example/share/a.png';
  expect(jsonLd({}).image).toBe(image);
  expect(jsonLd({ photo: { caption: 'A', credit: 'B', canShare: true } }).image).toBe(image);
});

test('a part names its series and its number', () => {
  expect(jsonLd({ series: { id: 'sample-series', part: 3 } })).toMatchObject({
    isPartOf: { '@type': 'CreativeWorkSeries', name: 'A sample series' },
    position: 3,
  });
});

test('a correction is part of the data', () => {
  const corrections = [{ at: new Date('2023-11-18T00:00:00Z'), kind: 'correction' as const, text: 'Sample.' }];
  expect(jsonLd({ corrections })).toMatchObject({
    dateModified: '2023-11-18T09:00:00+09:00',
    correction: [{ '@type': 'CorrectionComment', datePublished: '2023-11-18T09:00:00+09:00', text: 'Sample.' }],
  });
});
