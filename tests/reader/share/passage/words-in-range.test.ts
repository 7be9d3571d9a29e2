// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml } from '../../../helpers/html-tree.ts';
import { wordsOf as wordsOfTree } from '../../../../src/markdown/text/words.ts';
import { rangeOf } from '../../../../src/reader/share/passage/range.ts';
import { wordsIn, wordsOf } from '../../../../src/reader/share/passage/words-in-range.ts';
import { render } from '../../../markdown/story.ts';

function paragraph(html: string): HTMLElement {
  document.body.innerHTML = `<p>${html}</p>`;
  return document.querySelector('p') ?? document.body;
}

test.each([
  ['One<sup><a href="#fn-1" id="fnref-1">1</a></sup> two.', 'One two.'],
  ['<ruby>瓦<rp>(</rp><rt>かわら</rt><rp>)</rp>版<rt>ばん</rt></ruby>の<br>歴史', '瓦版の歴史'],
  ['The <del>old <b>price</b></del><ins>new one</ins> <s>is 5</s>.', 'The new one.'],
  ['10<sup>2</sup> har\u00ADbour a<wbr>b', '102 harbour ab'],
])('a script reads %s as “%s”', (html, words) => {
  expect(wordsOf(paragraph(html))).toBe(words);
});

test('a space before a line break does not separate words, even with marks between them', () => {
  const page = render('<p>港 <ruby> <br></ruby>春の</p>').html;
  document.body.innerHTML = page;
  expect([wordsOf(document.body), wordsOfTree(parseHtml(page))]).toEqual(['港春の', '港春の']);
});

test('a selection that begins and ends outside words has the words between', () => {
  const place = paragraph('a <s>struck out</s> b <ruby>版<rt>ばん</rt></ruby> c');
  const struck = place.querySelector('s')?.firstChild;
  const reading = place.querySelector('rt')?.firstChild;
  expect(struck && reading && wordsIn(rangeOf(struck, 3, reading, 1))).toBe('b 版');
});

const html = fc
  .letrec<{ part: string; parts: string }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('one', 'two', ' ', '港', '春の', '5', '.', ',', '\u00AD', 'a\u00A0b', '<br>', 'a<wbr>b'),
      fc.constantFrom('<sup><a href="#fn-2">2</a></sup>', '<sup>2</sup>', '<a href="#h-plan">plan</a>'),
      fc
        .tuple(fc.constantFrom('del', 's', 'em', 'b', 'ruby', 'rt', 'rp', 'ins', 'sup'), tie('parts'))
        .map(([name, parts]) => `<${name}>${parts}</${name}>`),
    ),
    parts: fc.array(tie('part'), { maxLength: 6 }).map((parts) => parts.join('')),
  }))
  .parts.map((parts) => parts.replace(/\s*\n\s*/g, '\n'));

test('scripts and the build read the same words in a paragraph', () => {
  fc.assert(
    fc.property(html, (content) => {
      const page = render(`<p>${content}</p>`).html.replace(/<section class="footnotes"[^]*/, '');
      document.body.innerHTML = page;
      expect(wordsOf(document.body)).toBe(wordsOfTree(parseHtml(page)));
    }),
    { numRuns: 500 },
  );
});
