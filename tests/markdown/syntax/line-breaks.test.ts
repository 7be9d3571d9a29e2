import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingSentence } from '../../../src/markdown/text/opening.ts';
import { htmlOf } from '../story.ts';

describe('a line of source that ends within Chinese or Japanese leaves no gap', () => {
  test.each([
    ['喜\nんでいる', '<p>喜んでいる</p>'],
    ['𠮷\n𠮷', '<p>𠮷𠮷</p>'],
    ['**喜**\nんで[いる](/a/)\nと', '<p><strong>喜</strong>んで<a href="/base/a/">いる</a>と</p>'],
    ['喜`ん`\nで', '<p>喜<code>ん</code>で</p>'],
    ['- 喜\n  んで\n\n> い\n> る', '<ul>\n<li>喜んで</li>\n</ul>\n<blockquote>\n<p>いる</p>\n</blockquote>'],
    ['<p>喜\nんでいる</p>', '<p>喜んでいる</p>'],
    ['<ruby>瓦<rt>かわら</rt>版</ruby>\nの歴史', '<p><ruby>瓦<rt>かわら</rt>版</ruby>の歴史</p>'],
    ['彼は\n“はい”\nと', '<p>彼は“はい”と</p>'],
    ['これは（\nSample\n）です。\nSample', '<p>これは（Sample）です。Sample</p>'],
  ])('%j', (typed, html) => {
    expect(htmlOf(typed, { lang: 'ja' })).toBe(html);
  });
});

describe('what has no words in the line is skipped', () => {
  test.each([
    ['喜[^1]\nん\n\n[^1]: い', '喜1ん'],
    ['喜\n[^1]ん\n\n[^1]: い', '喜1ん'],
    ['喜[^1]\n[^1]\nん\n\n[^1]: い', '喜11ん'],
    ['喜\n[^1]\n[^1]\n**ん**\n\n[^1]: い', '喜11ん'],
    ['喜[^1]\n**ん**\n\n<p>い</p>\n\n[^1]: い', '喜1ん'],
    ['<p>喜<sup><a href="#h-a">1</a></sup>\nん</p>\n\n## A', '喜1ん'],
    ['喜<wbr>\nん', '喜ん'],
    ['<p>喜<wbr>\nん</p>', '喜ん'],
    ['<p>喜\n<wbr>ん</p>', '喜ん'],
    ['<p>喜<!-- a -->\nん</p>', '喜ん'],
    ['<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>\n字</p>', '漢(kan)字'],
    ['<p><ruby>漢\n<rt>kan</rt>字<rt>ji</rt></ruby>\nの</p>', '漢kan字jiの'],
  ])('%j', (typed, seen) => {
    expect(seenIn(typed)[0]).toBe(seen);
  });

  test.each([
    ['one[^1]\ntwo\n\n[^1]: a', 'one1 two'],
    ['<p>one<wbr>\ntwo</p>', 'one two'],
    ['<p>喜<sup>th</sup>\nん</p>', '喜th ん'],
  ])('words of other scripts stay separate: %j', (typed, seen) => {
    expect(seenIn(typed)[0]).toBe(seen);
  });
});

describe('every other line end stays visible, as a space or as a new line', () => {
  test.each([
    ['one\ntwo', ['one two']],
    ['これは\nSample\nです', ['これは Sample です']],
    ['한국\n신문', ['한국 신문']],
    ['한국\n「신문」', ['한국 「신문」']],
    ['喜  \nん', ['喜', 'ん']],
    ['喜\\\nん', ['喜', 'ん']],
    ['喜<br>\nん', ['喜', 'ん']],
    ['<pre>喜\nん</pre>', ['喜', 'ん']],
    ['    喜\n    ん', ['喜', 'ん']],
  ])('%j', (typed, lines) => {
    expect(seenIn(typed)).toEqual(lines);
  });
});

test('the first sentence for previews has no gap either', () => {
  expect(openingSentence('喜\nんでいる。次')).toBe('喜んでいる。');
  expect(openingSentence('**喜**\nんでいる。次')).toBe('喜んでいる。');
});

test('Japanese reads the same wherever its source lines end', () => {
  const words = fc.array(fc.constantFrom('港', 'の', 'カナ', '「', '」', '、', '。', '[強い](/a/)', '𠮷'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.boolean()), (parts, breaks) => {
      const broken = parts.map((part) => (breaks.next().value ? `${part}\n` : part)).join('');
      expect(htmlOf(broken, { lang: 'ja' })).toBe(htmlOf(parts.join(''), { lang: 'ja' }));
    }),
  );
});

/** The lines in which a page shows a Japanese body: from breaks, from blocks, and in code from every line end. */
function seenIn(typed: string): string[] {
  const html = htmlOf(typed, { lang: 'ja' });
  const shown = html.includes('<pre') ? html : html.replace(/\s+/g, ' ').replace(/ ?(?:<br>|<\/p>) ?/g, '\n');
  const lines = shown.replace(/<[^>]*>/g, '').split('\n');
  return lines.filter((line) => line !== '');
}
