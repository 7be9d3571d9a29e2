import { describe, expect, test } from 'vitest';
import { parseMarkdown, toUnsafeTree } from '../../../src/markdown/processor.ts';
import { Story } from '../../../src/markdown/story.ts';
import { oneLine, wordsOf } from '../../../src/markdown/text/words.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';
import { makeContext } from '../story.ts';

/** The words of a body, as its author wrote it. */
function words(body: string): string {
  return wordsOf(toUnsafeTree.runSync(parseMarkdown(body), { value: body, data: { story: new Story(makeContext()) } }));
}

describe('what is not a word is left out', () => {
  test.each([
    ['the number of a note', 'One[^a] two.[^b]\n\n[^a]: x\n[^b]: y', 'One two. x y'],
    ['the number of a note beside Japanese', '港[^1]が開く。\n\n[^1]: 注', '港が開く。注'],
    ['the number of a note made by hand', 'One<sup><a href="#n1">1</a></sup> two', 'One two'],
    ['the number of a note in brackets', 'One<sup>[<a href="#n1">1</a>]</sup> two', 'One two'],
    ['furigana', '<ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby>の歴史', '瓦版の歴史'],
    ['furigana with brackets for old browsers', '<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>字', '漢字'],
    ['furigana with bases first', '<ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>へ', '東京へ'],
    ['furigana on both sides', '<ruby><rb>東<rb>京<rt>とう<rt>きょう<rtc>Tokyo</rtc></ruby>へ', '東京へ'],
    ['nested furigana', '<ruby><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby><rt>Tokyo</rt></ruby>', '東京'],
    ['what Markdown strikes out', '~~The old price is 5.~~ The new price is 7.', 'The new price is 7.'],
    ['what HTML strikes out', '<del>old</del><ins>new</ins> <s>a</s><strike>b</strike>c', 'new c'],
    ['what HTML strikes out with other elements in it', 'One <del>two *three* <b>four</b></del> five', 'One five'],
    ['comments', 'One <!-- two --> three', 'One three'],
    ['what no page shows', 'One <style>a { b: c }</style><script>d</script> two', 'One two'],
    ['a picture', 'One ![two](a.png) three ![](a.png). Four', 'One three. Four'],
    [
      'soft hyphens and the like',
      'har\u00ADbour, po\u200Brt, <i>qu</i>&shy;<b>ay</b>, a<wbr>b',
      'harbour, port, quay, ab',
    ],
  ])('%s', (_, body, expected) => {
    expect(words(body)).toBe(expected);
  });
});

describe('what is a word stays', () => {
  test.each([
    ['a power', '10<sup>2</sup> m, CO<sub>2</sub>', '102 m, CO2'],
    ['a raised link', 'x<sup><a href="https://a.example/">2</a></sup>', 'x2'],
    ['a link within the page', 'See [the plan](#plan).', 'See the plan.'],
    ['what was inserted', 'One <ins>two</ins> <u>three</u>', 'One two three'],
    ['the box of a task', '- [x] One\n- [ ] Two', '☑ One ☐ Two'],
    ['code', 'Run `npm test`', 'Run npm test'],
    ['joiners within a word', 'می\u200Cخواهم 👩\u200D🚀', 'می\u200Cخواهم 👩\u200D🚀'],
  ])('%s', (_, body, expected) => {
    expect(words(body)).toBe(expected);
  });
});

describe('there are spaces where the script has them', () => {
  test.each([
    ['a break', 'One<br>two\\\nthree  \nfour', 'One two three four'],
    ['paragraphs', 'One\n\ntwo', 'One two'],
    ['items and cells', '- One\n- two\n\n| a | b |\n|--|--|\n| c | d |', 'One two a b c d'],
    ['elements within a word', 'o<b>n</b>e <span>t</span>wo', 'one two'],
    ['a break in Japanese', '春の海<br>ひねもす\nのたり。\n\n終', '春の海ひねもすのたり。終'],
    ['a break between scripts', '東京<br>Tokyo\n東京', '東京 Tokyo 東京'],
    ['a break in Korean', '서울<br>부산', '서울 부산'],
    ['special spaces', 'a\u00A0b\u202F: 首相\u3000会見', 'a\u00A0b\u202F: 首相\u3000会見'],
    ['nothing before a full stop', 'The price ~~was 5~~.', 'The price.'],
    ['nothing before a full stop after a note', 'The price [^1].\n\n[^1]: x', 'The price. x'],
    ['what was typed after something removed', 'prix ~~5~~ : 7', 'prix : 7'],
    ['one space where several things were removed', 'a ~~b~~ ~~c~~ d ~~e~~~~f~~ g', 'a d g'],
  ])('%s', (_, body, expected) => {
    expect(words(body)).toBe(expected);
  });
});

test('a text of only gaps and spaces is read quickly', () => {
  const text = `a${' \0\n'.repeat(200_000)}港${' \n'.repeat(200_000)}`;
  const elapsed = startStopwatch();
  expect(oneLine(text)).toBe('a 港');
  expect(elapsed()).toBeLessThan(1000);
});
