import { expect, test } from 'vitest';
import { makeArticleView } from '../../../src/views/article/article-view.ts';
import { noticeContent, storyContent } from '../../../src/views/feeds/feed-content.ts';
import { makeNotice } from '../../../src/views/article/withdrawal-notice.ts';
import { noticeFacts, storyFacts } from '../../../src/views/article/story-facts.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const content = (fields: Partial<Article>, body = '<p>Body.</p>') => {
  const article = makeArticle(fields);
  const facts = storyFacts(article, editionOf([article], [makeSeries({ planned: 12 })]));
  return storyContent(makeArticleView(facts, parseHtml(body)));
};

const photo = { image: 'a.jpg', alt: 'A "hill"', caption: 'A caption.', credit: 'A Credit', canShare: true };
const pictures = [{ path: 'a.jpg', file: 'articles/a.jpg', width: 480, height: 320, digest: '0123456789abcdef' }];

test('language and direction are stated', () => {
  expect(content({})).toBe('<div lang="en" dir="ltr"><p>Body.</p></div>');
  expect(content({ lang: 'ar' })).toMatch(/^<div lang="ar" dir="rtl">/);
});

test('a part states its number and links to its series', () => {
  expect(content({ series: { id: 'sample-series', part: 3 } })).toContain(
    'Part 3 of 12 · <a href="https://kawaraban.example/series/sample-series/" lang="en">A sample series</a>',
  );
});

test('the standfirst comes before the body', () => {
  expect(content({ standfirst: 'A standfirst.' })).toContain('<p><strong>A standfirst.</strong></p><p>Body.</p>');
});

test('the picture comes with caption and credit', () => {
  expect(content({ photo, pictures })).toContain(
    '<figure><img src="https://kawaraban.example/pictures/0123456789abcdef-1-480.webp" srcset="https://kawaraban.example/pictures/0123456789abcdef-1-480.webp 480w"',
  );
  expect(content({ photo, pictures })).toContain('<figcaption>A caption. <small>A Credit</small></figcaption>');
});

test('without a licensed picture its caption is shown alone, with the reason', () => {
  const caption = { caption: 'A caption.', credit: 'A Credit', canShare: true };
  expect(content({ photo: caption })).toContain(
    '<figcaption><small lang="en">Photo not available</small><br>A caption. <small>A Credit</small></figcaption>',
  );
});

test('a picture that may not be shown on other sites is not in feeds', () => {
  const item = content({ photo: { ...photo, canShare: false }, pictures });
  expect(item).not.toContain('<img');
  expect(item).toContain('Photo not available</small><br>A caption.');
});

test('corrections are below the story, labelled and dated, newest first', () => {
  const corrections = [
    { at: new Date('2023-11-18T00:00:00Z'), kind: 'correction' as const, text: 'It was <b>12</b>.' },
    { at: new Date('2023-11-19T00:00:00Z'), kind: 'update' as const, text: 'More.' },
  ];
  expect(content({ corrections })).toBe(
    '<div lang="en" dir="ltr"><p>Body.</p><hr>' +
      '<p><span lang="en"><strong>Update</strong> <time datetime="2023-11-19T09:00:00+09:00">November 19, 2023 at 09:00 JST</time></span><br>More.</p>' +
      '<p><span lang="en"><strong>Correction</strong> <time datetime="2023-11-18T09:00:00+09:00">November 18, 2023 at 09:00 JST</time></span><br>It was &#x3C;b>12&#x3C;/b>.</p></div>',
  );
});

test('a withdrawn story is only its notice', () => {
  const withdrawal = { at: new Date('2023-11-18T00:00:00Z'), reason: 'A reason.' };
  const notice = makeNotice(noticeFacts(makeArticle({ status: 'withdrawn', withdrawal, title: 'Secret' })));
  expect(noticeContent(notice, 'ltr')).toBe(
    '<div lang="en" dir="ltr"><p>A reason.</p><p>Published <time datetime="2023-11-17T09:10:00+09:00">November 17, 2023 at 09:10 JST</time>. Withdrawn <time datetime="2023-11-18T09:00:00+09:00">November 18, 2023 at 09:00 JST</time>.</p></div>',
  );
});
