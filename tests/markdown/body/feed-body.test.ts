import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { feedBody } from '../../../src/markdown/body/feed-body.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { attackStrings } from '../attack-strings.ts';
import { render } from '../story.ts';

const PAGE = 'https://host.example/news/2024/01/05/sample/';

const inFeed = (html: string) => toHtml(feedBody(parseHtml(html), PAGE));

test('addresses below the base path become absolute, others stay', () => {
  expect(inFeed('<a href="/news/series/">one</a> <a href="https://elsewhere.example/?a=1&amp;b=2">two</a>')).toBe(
    '<a href="https://host.example/news/series/">one</a> <a href="https://elsewhere.example/?a=1&#x26;b=2">two</a>',
  );
});

test('what is not an address stays as typed', () => {
  expect(inFeed('<q cite="https://">one</q>')).toBe('<q cite="https://">one</q>');
});

test('a picture keeps all its sizes, each by its absolute address', () => {
  const img = '<img src="/news/a.webp" srcset="/news/a.webp 480w, /news/b.webp 800w" loading="lazy" alt="">';
  expect(inFeed(img)).toBe(
    '<img src="https://host.example/news/a.webp" srcset="https://host.example/news/a.webp 480w, https://host.example/news/b.webp 800w" alt="">',
  );
});

test('a footnote links to the note on the page, and no two stories of a document share an id', () => {
  const note = '<sup><a href="#fn-1" id="fnref-1">1</a></sup><ol><li id="fn-1"><a href="#fnref-1">↩</a></li></ol>';
  expect(inFeed(note)).toBe(`<sup><a href="${PAGE}#fn-1">1</a></sup><ol><li><a href="${PAGE}#fnref-1">↩</a></li></ol>`);
});

test('so does a link to any other id', () => {
  expect(inFeed('<h2 id="h-words">Words</h2><p id="p-abcdef"><a href="#h-words">there</a></p>')).toBe(
    `<h2>Words</h2><p><a href="${PAGE}#h-words">there</a></p>`,
  );
});

test('nothing is left that only our own pages understand', () => {
  expect(
    inFeed('<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><p class="x">a</p></div>'),
  ).toBe('<div><p>a</p></div>');
});

test('language and direction of a passage stay', () => {
  expect(inFeed('<p lang="ar" dir="rtl">a</p>')).toBe('<p lang="ar" dir="rtl">a</p>');
});

test('script, style and handlers are removed, should a body ever have them', () => {
  expect(inFeed('<p style="color:red" onclick="x()">a<script>x()</script><style>p{}</style></p>')).toBe('<p>a</p>');
});

test.for(attackStrings)(
  'the body itself is unchanged, and its copy shows the same as the parsed page: %s',
  (attack) => {
    const { tree, html } = render(`## One\n\n${attack}\n\nTwo[^1]\n\n[^1]: Three.`);
    expect(toHtml(feedBody(tree, PAGE))).toBe(inFeed(html));
    expect(toHtml(tree)).toBe(html);
  },
);

test.each(['en', 'de', 'ja', 'ko', 'zh'])(
  'a dateline keeps the dash of agencies in %s, so that no item changes',
  (lang) => {
    const { tree, html } = render('One.', { lang, dateline: 'Seoul' });
    expect(toHtml(feedBody(tree, PAGE, 'Seoul'))).toBe('<p><span>Seoul</span> — One.</p>');
    expect(toHtml(tree)).toBe(html);
    const alone = render('- a', { lang, dateline: 'Seoul' });
    expect(toHtml(feedBody(alone.tree, PAGE, 'Seoul'))).toMatch(/^<p><span>Seoul<\/span><\/p>/);
  },
);
