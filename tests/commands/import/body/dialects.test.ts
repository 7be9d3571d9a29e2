import { describe, expect, test } from 'vitest';
import { pageBody } from '../../../../src/markdown/body/page-body.ts';
import { renderMarkdown } from '../../../../src/markdown/render.ts';
import { importOne, openArchive } from '../archive.ts';
import { bodyOf, post } from '../sample-post.ts';

describe('other dialects of Markdown are converted to ours', () => {
  test.each([
    [
      'a definition list',
      'Quay\n: Where ships *lie*.\n: A wall.\n\nPier\n\n: On piles.',
      '<dl>\n<dt>\n\nQuay\n\n</dt>\n<dd>\n\nWhere ships *lie*.\n\n</dd>\n<dd>\n\nA wall.\n\n\n</dd>\n<dt>\n\nPier\n\n\n</dt>\n<dd>\n\nOn piles.\n\n</dd>\n</dl>',
    ],
    [
      'an abbreviation',
      'The IMO met. IMO rules.\n\n*[IMO]: International Maritime Organization',
      'The <abbr title="International Maritime Organization">IMO</abbr> met. IMO rules.',
    ],
    ['the name of an emoji', 'A :ship: sails. At 10:30:45 :nosuch: came.', 'A 🚢 sails. At 10:30:45 :nosuch: came.'],
    [
      'marked words',
      'A ==wide *and*== b, a == b, a==b==c, ==deep==.',
      'A ==wide *and*== b, a == b, a==b==c, <mark>deep</mark>.',
    ],
    [
      'an inline footnote',
      'One.^[A note.] Two.^[Another.]',
      'One.[^imported-1] Two.[^imported-2]\n\n\n[^imported-1]: A note.\n[^imported-2]: Another.',
    ],
    [
      'a list of attributes',
      'A text.\n{: .lead }\n\n## Plan {#plan .big}\n\n![](https://a.example/b.png){.wide}',
      'A text.\n\n## Plan\n\n[b.png](https://a.example/b.png)',
    ],
    ['a table of contents', '[TOC]\n\n* TOC\n{:toc}\n\nText.', 'Text.'],
    ['an excerpt', 'One.\n\n<!--more-->\n\nTwo.<!-- more -->', 'One.\n\n\n\nTwo.'],
    [
      'a call-out in colons',
      ':::warning Keep out\nThe *pier* is closed.\n:::\n\nAfter.',
      '> **Keep out**\n>\n> The *pier* is closed.\n\n\nAfter.',
    ],
    ['a call-out in a quotation', '> [!NOTE]\n> Bring a coat.', '> **Note**\n>\n> Bring a coat.'],
    [
      'an indented call-out',
      '!!! tip "By the way"\n    Bring a coat.\n\nAfter.',
      '> **By the way**\n>\n> Bring a coat.\n>\nAfter.',
    ],
    ['colons without an end', ':::note\n\nText.', ':::note\n\nText.'],
    [
      'a player in HTML',
      '<iframe width="560" src="https://www.youtube.com/embed/w7Ft2ymGmfc" title="A film"></iframe>',
      '<a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">A film</a>',
    ],
    [
      'a film in HTML',
      '<video controls><source src="https://a.example/film.mp4"></video>',
      '<a href="https://a.example/film.mp4">a.example/film.mp4</a>',
    ],
    [
      'a gist',
      '<script src="https://gist.github.com/sample/123.js"></script>',
      '<a href="https://gist.github.com/sample/123">https://gist.github.com/sample/123</a>',
    ],
    [
      'HTML for looks',
      '<p class="lead" style="color:red" align="center">A <font color="red">red</font> text.</p>',
      '<p   >A red text.</p>',
    ],
    [
      'a picture of another site',
      'See ![two *ships*](https://a.example/b.png), [![logo](https://a.example/c.png)](https://b.example/).',
      'See [two ships](https://a.example/b.png), [logo](https://b.example/).',
    ],
  ])('%s', async (_, body, expected) => {
    expect(bodyOf(await importOne('a.md', post(body)))).toBe(expected);
  });

  test('and code keeps all of it as it is', async () => {
    const code =
      '```\n:ship: ==a== {: .b }\nTerm\n: what\n[TOC]\n:::note\n$$\n```\n\n`:ship: ==a==` and\n\n    :::note\n    *[A]: b';
    expect(bodyOf(await importOne('a.md', post(code)))).toBe(code);
  });

  test('a definition list stays one on the page', async () => {
    const body = bodyOf(await importOne('a.md', post('Quay\n: Where ships *lie*.')));
    const site = new URL('https://sample.example/');
    const picture = () => undefined;
    const { tree } = renderMarkdown(body, { file: 'a.md', bodyLine: 1, lang: 'en', site, picture });
    expect(
      pageBody(tree, 'en')
        .replace(/ id="[^"]*"/g, '')
        .replace(/\s*\n\s*/g, ''),
    ).toBe('<dl><dt><p>Quay</p></dt><dd><p>Where ships <em>lie</em>.</p></dd></dl>');
  });
});

test('each dialect is counted with its first line', async () => {
  const archive = await openArchive({
    'a.md': post('A :ship: and a :ship:.\n\nTwo :tada:.'),
    'b.md': post('==b==').replace('A sample', 'B'),
  });
  const report = await archive.run();
  expect(report).toContain('body: names of emoji, such as :ship:, as the signs; 3 times, in a.md:7');
  expect(report).toContain('body: ==marked words== as <mark>; in b.md:7');
});

test.each([
  ['a mathematical block', '$$\na_b * c_d\n$$', '```\na_b * c_d\n```', 'a.md:7'],
  ['inline mathematics', 'Let $$a < b$$ be.', 'Let $$a < b$$ be.', 'a.md:7'],
])('%s is kept as source and reported', async (_, body, expected, place) => {
  const archive = await openArchive({ 'a.md': post(body) });
  expect(await archive.run()).toContain(`body: mathematics is shown as its source; in ${place}`);
  expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe(expected);
});

test('program lines of an MDX post are removed, and components are reported', async () => {
  const archive = await openArchive({
    'a.mdx': post('import Box from "./box"\n\n<Box level="info">\n\nA text.\n\n</Box>'),
  });
  expect(await archive.run()).toContain('body: not an HTML element: it is removed; its text is kept; in a.mdx:9');
  expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('A text.');
});
