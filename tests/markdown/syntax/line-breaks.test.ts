import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingSentence } from '../../../src/markdown/opening.ts';
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

describe('every other line end is a space', () => {
  test.each([
    ['one\ntwo'],
    ['これは\nSample\nです'],
    ['한국\n신문'],
    ['한국\n「신문」'],
    ['喜  \nん'],
    ['<pre>喜\nん</pre>'],
    ['    喜\n    ん'],
  ])('%j', (typed) => {
    expect(htmlOf(typed, { lang: 'ja' })).toMatch(/\n(?!<\/code>)/);
  });
});

test('the first sentence for previews has no gap either', () => {
  expect(openingSentence('喜\nんでいる。次')).toBe('喜んでいる。');
  expect(openingSentence('**喜**\nんでいる。次')).toBe('喜んでいる。');
});

test('Japanese reads the same wherever its lines of source end', () => {
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
