import { describe, expect, test } from 'vitest';
import { render } from '../story.ts';

describe('what the sanitizer removes is reported with its line', () => {
  test.each([
    ['<script>x</script>', '<script>', 'is left out with everything in it', 'nothing'],
    ['<form>text</form>', '<form>', 'is left out; its text is kept', 'text'],
    ['<p onclick="x()">text</p>', '<p onclick="x()">', 'the attribute onclick is left out', '<p>'],
    ['<p style="color: red">text</p>', '<p style="color: red">', 'the attribute style is left out', '<p>'],
    ['<p class="lead big">text</p>', '<p class="lead big">', 'the attribute class is left out', '<p>'],
    ['<p for="x">text</p>', '<p for="x">', 'the attribute for is left out', '<p>'],
    [
      `<p onclick="${'x'.repeat(70)}">text</p>`,
      `<p onclick="${'x'.repeat(59)}…">`,
      'the attribute onclick is left out',
      '<p>',
    ],
    ['<p data-some-thing="1">text</p>', '<p data-some-thing="1">', 'the attribute data-some-thing is left out', '<p>'],
    ['[x](javascript:x)', '<a href="javascript:x">', 'the attribute href is left out', 'x'],
    [
      '<svg><circle/></svg>',
      '<svg>',
      'is left out with everything in it',
      '![what it shows](picture.png), the picture beside the story',
    ],
    ['<body>text', '<body>', 'is not allowed here and is left out; its text is kept', 'nothing'],
    [
      '<td>text</td>',
      '<td>',
      'is not allowed here and is left out; its text is kept',
      '<table> before <td>, </table> behind the last of them',
    ],
    [
      '<!-- never closed',
      '<!--',
      'the comment is not closed with -->, so everything after it is left out',
      '<!-- never closed -->',
    ],
  ])('%s', (html, found, note, write) => {
    expect(render(`One.\n\n${html}`, { bodyLine: 10 }).warnings).toEqual([
      { file: 'articles/2023/x.md', line: 12, found, note, write },
    ]);
  });

  test.each([
    ['<script>1 < 2</script>', 'nothing'],
    ['<font color="red">Some *words*</font>', 'Some words'],
    ['a <tt>b</tt>', '<code>b</code>'],
    ['a <constructor>b</constructor>', 'b'],
    ['Press <key> twice.', '\\<key>'],
    ['a <valueof>b</valueof>', 'b'],
    [
      '<iframe src="https://v.example/x?a=1&amp;b=2" title="The speech"></iframe>',
      '[The speech](https://v.example/x?a=1&b=2)',
    ],
    ['<iframe src="//v.example/x"></iframe>', '[v.example](https://v.example/x)'],
    ['<video><source src="https://v.example/x.mp4">A film</video>', '[A film](https://v.example/x.mp4)'],
    ['<iframe src="javascript:x"></iframe>', 'nothing'],
    ['<p lang="ja" style="x">text</p>', '<p lang="ja">'],
    ['a <span class="x">text</span>', 'text'],
    ['a <time datetime="2023" class="x">text</time>', '<time datetime="2023">'],
    ['a <a href="/b/" onclick="x">text</a>', '<a href="/b/">'],
    ['a <b id="here" class="x">text</b>', '<b id="here">'],
    ['a <a href="https://a.example/?a&amp;b" target="_blank">text</a>', '<a href="https://a.example/?a&amp;b">'],
    [
      '<iframe src="https://v.example/a_(b)" title="[Live] talk"></iframe>',
      '[\\[Live\\] talk](https://v.example/a_%28b%29)',
    ],
    ['<?xml version="1.0"?>', 'nothing'],
    ['<div lang="ja>text</div>', '<div lang="ja">'],
    ['<div hidden', '<div>'],
  ])('instead of %s the message suggests %s', (html, write) => {
    expect(render(html).warnings.map((warning) => warning.write)).toEqual([write]);
  });

  test.each(['{{<youtube x>}}', '{{<figure src="x.png">}}', 'a {{<b>}} c'])('%s is reported once', (tag) => {
    expect(render(tag).warnings.map(({ found }) => found)).toEqual([expect.stringMatching(/^\{\{.*\}\}$/)]);
  });

  test('several are reported in the order of lines', () => {
    const { warnings } = render('a <blink>b</blink>\n\n<b onclick=x>c</b>\nd <font color=red>e</font>');
    expect(warnings.map(({ line, found }) => [line, found])).toEqual([
      [1, '<blink>'],
      [3, '<b onclick="x">'],
      [4, '<font>'],
    ]);
  });
});

test('the text of an element that is not allowed stays', () => {
  expect(render('<center>Some *words*.</center>').html).toContain('Some *words*.');
});

test('a class attribute without allowed classes is removed', () => {
  expect(render('<span class="x">text</span>').html).not.toContain('class');
});

describe('nothing is reported if nothing was removed', () => {
  test.each([
    'Plain *text* with a [link](https://a.example/ "title") and ![x](a.png).',
    '| a | b |\n|---|:-:|\n| c | d |',
    'A note[^1].\n\n[^1]: The note.',
    '- [x] done\n- [ ] open\n\n3. three\n4. four',
    '```js\ncode\n```',
    '<details open><summary>a</summary><p lang="ja" dir="auto">b <ruby>漢<rt>かん</rt></ruby></p></details>',
    '<time datetime="2023-11-17">Friday</time> <abbr title="a">b</abbr> H<sub>2</sub>O',
    '<!-- a note of the editor -->\n\ntext <!-- another --> text',
  ])('%s', (body) => {
    expect(render(body).warnings).toEqual([]);
  });
});

test('comments are an editor’s notes and never reach the page', () => {
  expect(render('a <!-- secret --> b\n\n<!-- secret -->\n\n<b>c</b> <!-- secret -->').html).not.toContain('secret');
});
