// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/reader/listen/text-chunks.ts';

test.each([
  ['headline and paragraphs', '<p>One.</p><h2>Two</h2><p>Three.</p>', ['One.', 'Two', 'Three.']],
  [
    'the text beneath furigana',
    '<p><ruby>瓦<rp>(</rp><rt>かわら</rt><rp>)</rp>版<rt>ばん</rt></ruby>の歴史</p>',
    ['瓦版の歴史'],
  ],
  ['no struck-out words', '<p>The <del>old</del><ins>new</ins> price.</p><p><s>Gone.</s></p>', ['The new price.']],
  ['no paragraphs within struck-out text', '<del><p>Gone.</p></del><p>One.</p>', ['One.']],
  ['no number of a note', '<p>One<sup><a href="#fn-1">1</a></sup> ten<sup>2</sup>.</p>', ['One ten2.']],
  ['no note', '<p>One.</p><section class="footnotes"><h2>Notes</h2><ol><li><p>Two.</p></li></ol></section>', ['One.']],
  ['words on both sides of a break', '<p>One<br>\ntwo</p>', ['One two']],
  [
    'nested items, each once',
    '<ul><li>Fruit\n<ul><li>Apple</li><li>Pear</li></ul></li></ul>',
    ['Fruit', 'Apple', 'Pear'],
  ],
  ['items of paragraphs', '<ol><li><p>One.</p><p>Two.</p></li></ol>', ['One.', 'Two.']],
  ['folded text', '<details><summary>One</summary>Two <b>three</b><p>Four</p></details>', ['Two three', 'One', 'Four']],
  [
    'quotations and tables',
    '<blockquote>One</blockquote><div class="table-scroll"><table><caption>Two</caption><tr><td>3</td></tr></table></div>',
    ['One', 'Two', '3'],
  ],
])('%s', (_, prose, spoken) => {
  document.body.innerHTML = `<article data-story="sample"><header><h1>Sample</h1></header><div data-text>${prose}</div></article>`;
  expect(piecesOf(document.body).map(({ text }) => text)).toEqual(['Sample', ...spoken]);
});
