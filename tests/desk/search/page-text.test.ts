import { expect, test } from 'vitest';
import { textOfHtml } from '../../../src/desk/search/page-text.ts';
import { readDocument } from '../../../src/desk/search/read-document.ts';

test.each([
  ['<p>One <b>wo</b>rd.</p><p>Two</p>', 'One word. Two'],
  ['a<br>b', 'a b'],
  ['<img alt="a > b" src=x>c', 'c'],
  ['&lt;b&gt; &#x26; &#39; &unknown;', "<b> & ' &unknown;"],
  [
    '<p>瓦<ruby>版<rt>ばん</rt></ruby></p><p>One<sup><a href="#fn-1">1</a></sup> <del>two</del> three</p>',
    '瓦版 One three',
  ],
  ['&amp;lt;', '&lt;'],
  ['<ul><li>1</li><li>2</li></ul>', '1 2'],
])('%s reads “%s”', (html, text) => expect(textOfHtml(html)).toBe(text));

test('a page whose story lacks a part is refused with its address', () => {
  const html = '<script type="application/ld+json">{}</script><article class="story" dir="ltr"></article>';
  expect(() => readDocument('/2024/01/01/a/', html)).toThrow('/2024/01/01/a/: the search found no text');
});

test('a page without a story is none', () => {
  expect(readDocument('/2024/', '<main></main>')).toBeUndefined();
});
