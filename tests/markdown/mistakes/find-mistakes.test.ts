import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf, render } from '../story.ts';

/** What is typed, the line of the report, and what to write instead. */
const MISTAKES: Record<string, [typed: string, line: number, write: string][]> = {
  'notes and definitions without their other half': [
    ['a\n\n[^b]: a note', 3, '[^b] in the text it belongs to'],
    ['a[^3]', 1, '[^3]: and the note, as a paragraph of its own'],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', 5, 'another name'],
    ['a\n[text][missing]', 2, '[missing]: and the address, as a paragraph of its own'],
    ['[a]\n\n[a]: /x/\n[A]: /y/', 4, 'another name'],
    ['a[^my note]', 1, '[^my-note]'],
    ['a[^3][x]', 1, '[^3]: and the note, as a paragraph of its own'],
    ['a\n\n[Smith]: Hello', 3, 'a link such as [words][Smith], or \\[Smith] if it is part of the text'],
  ],
  'what other systems understand': [
    [':::note\nwords\n:::', 1, 'a quotation (> words), or nothing'],
    ['> [!NOTE]\n> words', 1, '**note**'],
    ['{{< youtube x >}}', 1, 'what it showed, or a link to it'],
    ['a\n{% include x %}', 2, 'what it showed, or a link to it'],
    ['[TOC]', 1, 'nothing, or links to headings'],
    ['see [[a story]]', 1, '[a story](file.md)'],
    ['a ==marked word== b', 1, '<mark>marked word</mark>'],
    ['a :ship: b', 1, 'the emoji itself'],
    ['a :+1: b', 1, 'the emoji itself'],
    ['｜港湾《こうわん》の', 1, '<ruby>港湾<rt>こうわん</rt></ruby>'],
    ['{港湾|こうわん}の', 1, '<ruby>港湾<rt>こうわん</rt></ruby>'],
    ['$$x^2$$', 1, 'the formula in words, <sub>, <sup>, or as a picture'],
    ['# a {#id}', 1, 'nothing'],
    ['a\n{: .class }', 2, 'nothing'],
    ['*[HTML]: Hyper', 1, '<abbr title="Hyper">HTML</abbr>'],
    ['term\n: meaning', 2, '<dl><dt>term</dt><dd>meaning</dd></dl>'],
    ['\\newpage', 1, 'nothing, or Markdown'],
    ['+++', 1, '---, between blank lines'],
    ['%%hidden%%', 1, '<!-- hidden -->'],
    ['<<<<<<< HEAD', 1, 'one of the two versions'],
    ['H~2~O', 1, '<sub>2</sub>'],
    ['a ~b c~ d', 1, '~~b c~~'],
    ['m^2^', 1, '<sup>2</sup>'],
    ['a &bogus; b', 1, 'the character itself'],
    ['a \\(x^2\\) b', 1, 'the formula in words, <sub>, <sup>, or as a picture'],
    ['a \\(n\\) b', 1, 'the formula in words, <sub>, <sup>, or as a picture'],
    ['a \\(f(x) \\le y\\) b', 1, 'the formula in words, <sub>, <sup>, or as a picture'],
    ['\\[\nE = mc^2\n\\]', 1, 'the formula in words, <sub>, <sup>, or as a picture'],
    ['about $x^2 + 1$ of it', 1, 'the formula in words, <sub>, <sup>, or as a picture'],
    ['a [@doe2019] b', 1, '[^1], and below: [^1]: the source'],
    ['a [-@doe2019, p. 3; @roe] b', 1, '[^1], and below: [^1]: the source'],
    ['a [see also @doe, p. 3] b', 1, '[^1], and below: [^1]: the source'],
    ['a {++new++} b', 1, 'the text as readers should see it'],
    ['a {--old--} b', 1, 'the text as readers should see it'],
    ['a {>>check this<<} b', 1, 'the text as readers should see it'],
    ['a ++new words++ b', 1, '<ins>new words</ins>'],
    ['a ||the murderer|| b', 1, 'the murderer'],
  ],
  'what wikis, forums and other systems of writing understand': [
    ['!!! note "Title"\n    words', 1, '**note**'],
    ['??? question\n    words', 1, '**question**'],
    ['.. warning:: words', 1, '**warning**'],
    ['[TIP]\n====\nwords', 1, '**tip**'],
    ['image::a.png[alt]', 1, 'what it showed, or a link to it'],
    ['a <%= b %> c', 1, 'what it showed, or a link to it'],
    ['a ${b} c', 1, 'what it showed, or a link to it'],
    ['#+TITLE: words', 1, 'what it showed, or a link to it'],
    ['a [[https://x.example][words]] b', 1, '[words](https://x.example)'],
    ['a [[page|words]] b', 1, '[words](file.md)'],
    ['![[a.png]]', 1, '![what it shows](a.png)'],
    ['h2. words', 1, '## words'],
    ['=== words ===', 1, '### words'],
    ['bq. words', 1, '> words'],
    ["a ''word'' b", 1, '*word*'],
    ["a '''word''' b", 1, '**word**'],
    ['[b]word[/b]', 1, '**word**'],
    ['[i]word[/i]', 1, '*word*'],
    ['[s]word[/s]', 1, '~~word~~'],
    ['[url=/a/]words[/url]', 1, '[words](/a/)'],
    ['[url]/a/[/url]', 1, '[/a/](/a/)'],
    ['[code]x[/code]', 1, '`x`'],
    ['[quote]words[/quote]', 1, '> words'],
    ['[gallery ids="1,2"]', 1, 'what it showed, or a link to it'],
    ['[embed]https://x.example/y[/embed]', 1, 'https://x.example/y'],
    ['[a](/b/){target=_blank}', 1, 'nothing'],
    ['+---+---+\n| a | b |\n+---+---+', 1, '| head | head |, under it | - | - |, and one row per line'],
    ['| a | b |\n| c | d |', 1, '| a | b |, and under it | - | - |'],
    ['a) one\nb) two\nc) three', 1, '- a) one'],
    ['i. one\nii. two', 1, '- i. one'],
    ['（１）一\n（２）二', 1, '- （１）一'],
    ['一、港\n二、船', 1, '- 一、港'],
    ['●港\n●船', 1, '- 港'],
    ['– one\n– two', 1, '- one'],
    ['a:\n— Oui.\n— Non.', 2, '- Oui.'],
    ['→ one\n→ two', 1, '- one'],
    ['-one\n-two', 1, '- one'],
    ['1.one\n2.two', 1, '1. one'],
    ['A) one\nB) two', 1, '- A) one'],
    ['a. one\nb. two', 1, '- a. one'],
    ['I. one\nII. two', 1, '- I. one'],
    ['| a | b\n| c | d', 1, '| a | b, and under it | - | -'],
    ['| a | b |\n| - |\n| c | d |', 1, '| a | b |, and under it | - | - |'],
  ],
  'marks that mark nothing': [
    ['a **b', 1, '** directly before the first word and after the last, or \\*\\*'],
    ['![alt](my photo.jpg)', 1, '![alt](<my photo.jpg>)'],
    ['[t] (https://x.example/)', 1, '[t](https://x.example/)'],
    ['[t](https://x.example/a b)', 1, '[t](<https://x.example/a b>)'],
    ['[t](https://x.example/a_(b)', 1, '[t](https://x.example/a_(b))'],
    ['- [] a\n- b', 1, '[ ] and a space'],
    ['- [x]a\n- b', 1, '[x] and a space'],
    ['a | b\n- | -\n1 | 2', 2, '| - | - |'],
    ['[](https://x.example/)', 1, '[words](https://x.example/)'],
    ["don`t and `word' b", 1, '’'],
    ['x*y*z', 1, 'x\\*y\\*z'],
    ['x*y*z and x*y*z', 1, 'x\\*y\\*z'],
    ['2**3**4', 1, '2\\*\\*3\\*\\*4'],
    ['(t)[https://x.example/]', 1, '[t](https://x.example/)'],
    ['the `code of it', 1, '` before and after the code, ’ for an apostrophe, or \\`'],
    ["``quoted'' words", 1, '` before and after the code, ’ for an apostrophe, or \\`'],
    ['don`t and won´t', 1, '’'],
    ['a\n\n```js\ncode', 3, '``` on its own line, after the code'],
    ['> ~~~~\n> code', 1, '~~~~ on its own line, after the code'],
    ['<div>\n**b**\n</div>', 2, 'a blank line after the tag, and one before its end tag'],
  ],
  'full-width signs in the place of marks': [
    ['##　今後の予定', 1, '## 今後の予定'],
    ['##「見出し」', 1, '## 「見出し」'],
    ['＃＃見出し', 1, '## 見出し'],
    ['１．項目', 1, '1. 項目'],
    ['・項目', 1, '- 項目'],
    ['＊項目', 1, '- 項目'],
    ['－ 項目', 1, '- 項目'],
    ['＞引用', 1, '> 引用'],
    ['＊＊強い＊＊', 1, '**強い**'],
    ['［ここ］（https://x.example/）', 1, '[ここ](https://x.example/)'],
    ['[ここ]（https://x.example/）', 1, '[ここ](https://x.example/)'],
    ['｜a｜b｜', 1, '|a|b|'],
    ['一\n　\n二', 2, 'an empty line'],
  ],
  'prose that is taken for something else': [
    ['1986. A great year.', 1, '1986\\. A great year.'],
    ['am\n1. Mai war', 2, '1\\. Mai war'],
    ['- 5 degrees', 1, '−5 degrees'],
    ['+ 3 per cent', 1, '\\+3 per cent'],
    ['a\n- b', 2, '\\- b'],
    ['> 5 per cent', 1, '\\> 5 per cent'],
    ['It is a sentence.\n---', 1, 'a blank line before ---'],
    ['    Words that are prose, here.', 1, 'the text without the spaces, or ``` around code'],
    ['## C #', 1, '## C \\#'],
    ['##', 1, 'the words of the heading, or \\#'],
    ['``` js title\nx\n```', 1, 'the text before or within the code'],
    ['| a |\n| - |\n| b | c |', 3, '\\| if a line belongs to the words, or a wider head'],
  ],
};

for (const [kind, cases] of Object.entries(MISTAKES)) {
  describe(`${kind}: reported once, with line and what to write`, () => {
    test.each(cases)('%j', (typed, line, write) => {
      const reported = render(typed).warnings.filter((warning) => warning.write !== undefined);
      expect(reported.map((warning) => [warning.line, warning.write])).toEqual([[line, write]]);
    });
  });
}

test.each([
  ['`{{< code >}}` and ``==x==``'],
  ['```\n:::note\n[[x]] ==y== :ship:\n    a\n```'],
  ['\\==a== \\[[b]] \\:::'],
  ['<https://x.example/{{y}}> https://x.example/:a:/~b~'],
  ['[a](/b/ "t {#x}") ![c :d: e](a.png)'],
  ['at 10:30:45, 20~30, 3~5 days and 100~200 yen, a = b == c, 5 * 3 ** 2'],
  ['— Non, dit-il.\n\n“[sic]” [1] #tag C# +3 % -5 ~100'],
  ['1. a\n\n```\nx\n```\n\n2. b\n\n- x\n- y'],
  ['1. a\n1. b\n1. c'],
  ['- a\n  - b\n\n* c\n  1. d\n\n+ e\n  - 2 high severity issues'],
  ['The release has:\n- one change\n\nAnd:\n\n- 2 issues\n\n次の通り：\n- 項目'],
  ['[//]: # (a note of the editor)\n\na <!-- {{ b }} --> c'],
  ['a[^1][^n]\n\n[^1]: b[^2]\n\n[^2]: c\n\n[^n]: d'],
  ['A heading\n---------\n\nAnother\n===='],
  ['    const a = 1;\n\n## Closed ##'],
  ['&amp;nbsp; &nbsp; &copy; AT&T R&D;'],
  ['`code` and ``a`b`` and \\` and 5´ and ~~~\\~'],
  ['> ```\n> code\n> ```\n\n- ~~~\n  code\n  ~~~'],
  ['\\(an aside\\), \\[1\\], \\[sic\\] and $5 _and_ $6, US$5 and 6$, a_b $x$'],
  ['[@name](https://x.example/), mail [a@b.example], [via @name] and @name'],
  ['The operators \'==\' to \'===\' and "==" or "==", the files {.h, .cc}'],
  ['A [note] (aside) and [1] and [/] and a[b] = {c} {d=e}\n\n(a) one way\n\ni. e. so'],
  ["What's 'it'' and 5'' or ''"],
  ['Wow!!! Why??? a | b\n\n| a |\n\nh2o. Words ... :: == ='],
  ['C++ and C++, i++, a || b || c, {a--b}, `x*y*z`, -5 to -6, un*believ*able, **5**7, -- a'],
  ['===== [x] [ ] a[ ]b 他看《红楼梦》和《ドラえもん》'],
  ['– one dash\n\n1.5 and\n2.5, J. Smith\nand K. Jones, `code`s, the `a` and the `b`, a[^1]\n\n[^1]: n'],
  ['$5 to $6, a:b:c, {a}, \\{#x} ^ and ~'],
])('nothing is reported for %j', (typed) => {
  expect(render(typed).warnings).toEqual([]);
});

test('a row keeps cells beyond its head', () => {
  expect(htmlOf('| a |\n| - |\n| b | c |')).toContain('<td>b</td>\n<td>c</td>');
});

test('a list keeps its numbers, unless all are the same', () => {
  expect(htmlOf('1. a\n3. b\n4. c')).toBe('<ol>\n<li>a</li>\n<li value="3">b</li>\n<li>c</li>\n</ol>');
  expect(htmlOf('1. a\n1. b')).toBe('<ol>\n<li>a</li>\n<li>b</li>\n</ol>');
});

test.each([['<? php ?>'], ['<!FOO bar>'], ['<div title="x>\n\nwords']])(
  '%j, which HTML does not understand, is reported',
  (typed) => {
    expect(render(typed).warnings).toHaveLength(1);
  },
);

test('in random documents of sentences, tables, notes, links, ruby and code, every word is on the page or reported, once', () => {
  let count = 0;
  const word = fc.constant(0).map(() => `word${String((count += 1))}x`);
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const label = fc.constantFrom('a', 'b', 'c');
  const inline = fc.oneof(
    words,
    words.map((text) => `**${text}**`),
    words.map((text) => `*${text}*`),
    words.map((text) => `\`${text}\``),
    words.map((text) => `[${text}](/a/)`),
    words.map((text) => `"${text}"`),
    fc.tuple(words, label).map(([text, name]) => `[${text}][${name}]`),
    fc.tuple(words, label).map(([text, name]) => `${text}[^${name}]`),
    fc.tuple(word, word).map(([base, ruby]) => `<ruby>${base}<rt>${ruby}</rt></ruby>`),
    words.map((text) => `<mark>${text}</mark>`),
  );
  const sentence = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join(' ')}.`);
  const row = fc.array(words, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`);
  const block = fc.oneof(
    sentence,
    words.map((text) => `## ${text}`),
    sentence.map((text) => `> ${text}`),
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .tuple(words, words, fc.array(row, { maxLength: 3 }))
      .map(([a, b, rows]) => [`| ${a} | ${b} |`, '| - | - |', ...rows].join('\n')),
    words.map((text) => `\`\`\`\n${text}\n\`\`\``),
    words.map((text) => `<div>\n\n${text}\n\n</div>`),
    fc.tuple(label, sentence).map(([name, text]) => `[^${name}]: ${text}`),
    fc.tuple(label, word).map(([name, title]) => `[${name}]: /a/ "${title}"`),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      const body = blocks.join('\n\n');
      const { warnings } = render(body);
      const html = htmlOf(body);
      const reported = warnings.map(({ found }) => found).join('\n');
      for (const typed of new Set(body.match(/word\d+x/g))) {
        const shown = html.match(new RegExp(typed, 'g'))?.length ?? 0;
        const isTitle = body.includes(`"${typed}"`) && /^\[[abc]\]: /m.test(body) && shown !== 1;
        // A title appears in every link with its name.
        if (!isTitle)
          expect({ typed, times: shown + (shown === 0 && reported.includes(typed) ? 1 : 0) }).toEqual({
            typed,
            times: 1,
          });
        else expect(shown + Number(reported.includes(typed))).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
