import { toString } from 'mdast-util-to-string';
import { describe, expect, test, vi } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/processor.ts';
import { AddressReader } from '../../../src/markdown/syntax/address-end.ts';
import { htmlOf } from '../story.ts';

describe('a bare address ends where the sentence continues', () => {
  test.each([
    ['詳しくは https://example.com/plan。次の文。', 'https://example.com/plan', '。次の文。'],
    ['申込はhttps://example.com/formまで', 'https://example.com/form', 'まで'],
    ['（https://example.com/plan）と', 'https://example.com/plan', '）と'],
    ['「https://example.com/plan」', 'https://example.com/plan', '」'],
    ['【https://example.com/plan】', 'https://example.com/plan', '】'],
    ['https://example.com/plan、次', 'https://example.com/plan', '、次'],
    ['https://example.com。次', 'https://example.com', '。次'],
    ['https://example.comです', 'https://example.com', 'です'],
    ['https://example.com/から', 'https://example.com/', 'から'],
    ['https://example.com/news/をご覧', 'https://example.com/news/', 'をご覧'],
    ['请访问https://example.com/查看', 'https://example.com/', '查看'],
    ['https://example.com/form에서', 'https://example.com/form', '에서'],
    ['https://example.com/planที่', 'https://example.com/plan', 'ที่'],
    ['https://example.com/plan—then', 'https://example.com/plan', '—then'],
    ['“https://example.com/q”', 'https://example.com/q', '”'],
    ['https://example.com/q” he', 'https://example.com/q', '” he'],
    ['https://example.com/q… and', 'https://example.com/q', '… and'],
    ['https://example.com/plan’s', 'https://example.com/plan', '’s'],
    ["https://example.com/plan's end", 'https://example.com/plan', "'s end"],
    ['[embed]https://example.com/x[/embed]', 'https://example.com/x', '[/embed]'],
    ['\\href{https://example.com}{words}', 'https://example.com', '}{words}'],
    ['https://example.com{x}', 'https://example.com', '{x}'],
    ['«https://example.com/plan»', 'https://example.com/plan', '»'],
    ['https://example.com/a🎉b', 'https://example.com/a', '🎉b'],
    ['www.example.comまで', 'www.example.com', 'まで'],
    ['（www.example.com）', 'www.example.com', '）'],
    ['[see https://example.com/plan。次', 'https://example.com/plan', '。次'],
    ['連絡はsample@example.comまで', 'sample@example.com', 'まで'],
    ['https://example.com/plan. Then', 'https://example.com/plan', '. Then'],
    ['https://example.com/plan).', 'https://example.com/plan', ').'],
  ])('%s', (typed, address, rest) => {
    expect(linked(typed)).toEqual([address, rest]);
  });
});

describe('letters of other scripts stay in an address that they belong to', () => {
  test.each([
    ['https://ja.wikipedia.org/wiki/瓦版 を', 'https://ja.wikipedia.org/wiki/瓦版', ' を'],
    ['https://ja.wikipedia.org/wiki/瓦版。', 'https://ja.wikipedia.org/wiki/瓦版', '。'],
    ['https://ja.wikipedia.org/wiki/日本の歴史#江戸時代', 'https://ja.wikipedia.org/wiki/日本の歴史#江戸時代', ''],
    ['https://ja.wikipedia.org/wiki/ジョン・スミス', 'https://ja.wikipedia.org/wiki/ジョン・スミス', ''],
    ['https://ko.wikipedia.org/wiki/신문', 'https://ko.wikipedia.org/wiki/신문', ''],
    ['https://example.com/?q=瓦版&x=1', 'https://example.com/?q=瓦版&x=1', ''],
    ['https://日本語.jp/', 'https://日本語.jp/', ''],
    ['https://de.wikipedia.org/wiki/Zürich', 'https://de.wikipedia.org/wiki/Zürich', ''],
    ['https://ar.wikipedia.org/wiki/صحيفة', 'https://ar.wikipedia.org/wiki/صحيفة', ''],
    ['https://en.wikipedia.org/wiki/Foo_(bar)', 'https://en.wikipedia.org/wiki/Foo_(bar)', ''],
  ])('%s', (typed, address, rest) => {
    expect(linked(typed)).toEqual([address, rest]);
  });
});

test('what follows an address is Markdown again', () => {
  expect(htmlOf('https://example.com/a。**太字**https://example.com/b、', { lang: 'ja' })).toMatch(
    /a<\/a>。<strong>太字<\/strong><a [^>]*>https:\/\/example.com\/b<\/a>、/,
  );
});

test.each([
  ['signs', 'https://a.example。'],
  ['letters', 'https://a.exampleまで'],
  ['things that are not hosts', 'https://a_b.c_d '],
  ['closed brackets', 'https://a.example]('],
  ['references', 'https://a.example/&b;'],
])('in a long row of addresses and %s, each letter is read only a few times', (_, part) => {
  const body = part.repeat(500);
  const take = vi.spyOn(AddressReader.prototype, 'take');
  parseMarkdown(body);
  expect(take.mock.calls.length).toBeGreaterThan(500);
  expect(take.mock.calls.length).toBeLessThan(4 * body.length);
  take.mockRestore();
});

test('a host that never ends is abandoned', () => {
  const take = vi.spyOn(AddressReader.prototype, 'take');
  parseMarkdown('www.a_'.repeat(500));
  expect(take.mock.calls.length).toBeLessThan(2 * 500 * 310);
  take.mockRestore();
});

/** The first address of a text, and what follows it. */
function linked(typed: string): [string, string] {
  const paragraph = parseMarkdown(typed).children[0];
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const at = children.findIndex(({ type }) => type === 'link');
  const [address = '', ...rest] = children.slice(at).map((node) => toString(node));
  return [address, rest.join('')];
}
