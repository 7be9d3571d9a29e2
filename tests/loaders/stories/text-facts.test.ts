import { describe, expect, test } from 'vitest';
import { collectGlyphs, countWords, textsIn, withoutComments } from '../../../src/loaders/stories/text-facts.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';

describe('words of a body', () => {
  test.each([
    ['One two, three.', 3],
    ['It’s the U.S. president’s well-known view', 6],
    ['# A *heading* with [a link](https://example.com/a/b(c)?d=e) here', 6],
    ['Text <span title="not counted">counted</span> <!-- not this --> https://example.com/x', 2],
    ['神奈川沖浪裏', 6],
    ['東京 2023 news', 4],
    ['한국 대통령', 2],
    ['<ruby>瓦<rt>かわら</rt>版<rp>(</rp><rt>ばん</rt></ruby>', 2],
    ['<ruby>瓦<rt lang="ja">かわら</ruby> news', 2],
    ['It costs ~~ten or twelve~~ nine', 3],
    ['It costs <del>ten</del> <s>eleven</s> nine, <span>small</span>', 4],
    ['A ~~b', 2],
    ['from ~~5 to ~~6', 4],
    ['One[^1] two[^a-note]\n\n[^1]: three\n\n[^a-note]: four', 4],
    ['', 0],
    ['--- *** 。', 0],
  ])('%s: %i', (body, words) => {
    expect(countWords(body)).toBe(words);
  });

  test('are counted in linear time', () => {
    const elapsed = startStopwatch();
    for (const pattern of ['<!--', '](', '<a', '](a(', "a'", '[![](', '<rt>', '<s>', '~~a', '[^'])
      countWords(pattern.repeat(50_000));
    expect(elapsed()).toBeLessThan(2000);
  });
});

test('comments are removed, an unclosed one is kept', () => {
  expect(withoutComments('a<!-- b --> c <!-- d\ne -->f <!-- g')).toBe('a c f <!-- g');
});

test('glyphs are the distinct characters beyond ASCII, by code point, entities included', () => {
  expect(collectGlyphs(['Zoe\u0308', '”“'], 'caf&eacute; 😀 é &#8212;')).toBe('éë—“”😀');
  expect(collectGlyphs(['plain'], 'plain')).toBe('');
});

test('texts are found at any depth, and dates are not texts', () => {
  expect(textsIn({ a: 'x', b: [{ c: 'y' }, 3, null], d: new Date(0) })).toEqual(['x', 'y']);
});
