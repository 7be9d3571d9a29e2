import { describe, expect, test } from 'vitest';
import { render } from '../story.ts';

function ids(body: string, changes = {}): string[] {
  return [...render(body, changes).html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
}

test('a link to an id that two elements have goes to the first', () => {
  const { html } = render('<b id="x">one</b> <b id="x">two</b> [there](#x)');
  expect(html).toContain('<b id="u-x">one</b> <b id="u-x-2">two</b> <a href="#u-x">');
});

describe('paragraphs', () => {
  test('every paragraph has a short id made from its content', () => {
    expect(ids('One.\n\n> Two.\n\n- Three.\n\n  Four.')).toEqual(
      Array(4).fill(expect.stringMatching(/^p-[a-z2-7]{6}$/)),
    );
  });

  test('the id stays when other paragraphs change', () => {
    expect(ids('New.\n\nOne paragraph.\n\nOther.')[1]).toBe(ids('One paragraph.')[0]);
  });

  test('the id stays with different quotation marks, spacing, emphasis or a dateline', () => {
    const [id] = ids('He said "it\'s over" and left.');
    expect(ids('He said “it’s *over*”\nand left.')).toEqual([id]);
    expect(ids('He said "it\'s over" and left.', { dateline: 'Seoul' })).toEqual([id]);
  });

  test.each([
    ['the number of a note', 'One[^a] two.\n\n[^a]: x'],
    ['furigana', '<ruby>One<rt>wan</rt></ruby> two.'],
    ['struck words', 'One ~~three~~ two. <s>Four.</s>'],
    ['a soft hyphen', 'O\u00ADne <i>t</i>w&shy;o.'],
  ])('the id is the same with %s', (_, body) => {
    expect(ids(body)[0]).toBe(ids('One two.')[0]);
  });

  test('another note leaves the ids of all others unchanged', () => {
    const notes = '\n\n[^a]: New.\n[^b]: Old.';
    const before = ids(`Alpha.\n\nBeta[^b].${notes}`);
    expect(ids(`Alpha[^a].\n\nBeta[^b].${notes}`)).toEqual(expect.arrayContaining(before));
  });

  test('a note with two references keeps its id', () => {
    const note = (body: string) => ids(`${body}\n\n[^a]: Sample note.`).at(-1);
    expect(note('One[^a] two[^a].')).toBe(note('One[^a] two.'));
  });

  test('paragraphs of only struck-out words have different ids', () => {
    expect(ids('~~Alpha.~~')).not.toEqual(ids('~~Beta.~~'));
  });

  test('the id changes with the words', () => {
    expect(ids('One.')).not.toEqual(ids('Two.'));
  });

  test('a repeated paragraph is numbered', () => {
    const [id] = ids('Same.');
    expect(ids('Same.\n\nSame.\n\nSame.')).toEqual([id, `${id}-2`, `${id}-3`]);
  });
});

describe('headings', () => {
  test.each([
    ['## What’s *next*?', ['h-whats-next']],
    ['## 次は何か', ['h-次は何か']],
    ['## ماذا بعد', ['h-ماذا-بعد']],
    ['## Plan[^1]\n\n[^1]: x', expect.arrayContaining(['h-plan'])],
    ['## <ruby>計<rt>けい</rt>画<rt>かく</rt></ruby>', ['h-計画']],
    ['## Plan <del>A</del><ins>B</ins>', ['h-plan-b']],
    ['## One<br>two', ['h-one-two']],
    ['## ~~Gone~~', ['h-gone']],
    ['## ???', [expect.stringMatching(/^h-[a-z2-7]{6}$/)]],
    ['## Same\n\n## Same', ['h-same', 'h-same-2']],
    ['## Same 2\n\n## Same\n\n## Same', ['h-same-2', 'h-same', 'h-same-3']],
    ['## __proto__\n\n## constructor', ['h-proto', 'h-constructor']],
  ])('%j', (body, expected) => {
    expect(ids(body)).toEqual(expected);
  });
});

describe('ids of the story’s own HTML', () => {
  test.each([
    ['<span id="Main">x</span>', 'u-main'],
    ['<span id="a b&quot;c">x</span>', 'u-a-b-c'],
    ['<span id="p-aaaaaa">x</span>', 'u-p-aaaaaa'],
    ['<span id="__proto__">x</span>', 'u-proto'],
  ])('%s', (html, id) => {
    expect(ids(`a ${html}`)).toContain(id);
  });

  test('links to them change with them', () => {
    expect(
      render('<span id="Some Place">x</span>\n\n[go](<#Some Place>) <a href="#Some Place">go</a>').html.match(
        /#[\w-]+/g,
      ),
    ).toEqual(['#u-some-place', '#u-some-place']);
  });
});

test('a link to a heading may use its words', () => {
  expect(render('## The plan\n\n[a](#the-plan) [b](#h-the-plan)').html.match(/href="[^"]*"/g)).toEqual([
    'href="#h-the-plan"',
    'href="#h-the-plan"',
  ]);
});

test('a link to a heading with a note uses its words', () => {
  expect(render('[a](#plan)\n\n## Plan[^1]\n\n[^1]: x').html).toContain('href="#h-plan"');
});

test('a link to a heading of many words finds its shortened id', () => {
  const words = Array(30).fill('word');
  const html = render(`## ${words.join(' ')}\n\n[a](#${words.join('-')})`).html;
  expect(html.match(/href="#([^"]*)"/)?.[1]).toBe(html.match(/id="(h-[^"]*)"/)?.[1]);
});

test('a figure’s id is made from its picture', () => {
  expect(ids('![x](a.png)')).toEqual([expect.stringMatching(/^fig-[a-z2-7]{6}$/)]);
  expect(ids('![other](a.png "words")')).toEqual(ids('![x](a.png)'));
});
