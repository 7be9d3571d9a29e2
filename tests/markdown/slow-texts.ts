/** Markdown that makes parsers slow, by kind; `like` names the cases of the public list of this kind. */
export const SLOW_TEXTS: readonly SlowText[] = [
  {
    kind: 'emphasis within emphasis',
    like: ['nested strong emph', 'emphasis **_* pattern', 'cmark issue 389'],
    body: `${'_b **b '.repeat(20_000)}x${' b** b_'.repeat(20_000)}`,
  },
  { kind: 'emphasis that never ends', like: ['many emph openers with no closers'], body: '*b '.repeat(20_000) },
  {
    kind: 'links that never end',
    like: ['many link openers with no closers', 'unclosed links B', 'cubic link title', 'brackets 100k'],
    body: `${'[b](c "d '.repeat(9_000)}${'[b'.repeat(9_000)}${'['.repeat(50_000)}`,
  },
  { kind: 'links and emphasis that cross', like: ['link openers and emph closers'], body: '[ b* '.repeat(20_000) },
  { kind: 'pictures that never end', like: ['pattern ![[]() repeated'], body: '![[](b '.repeat(50_000) },
  { kind: 'brackets within brackets', like: ['nested brackets'], body: `${'['.repeat(9_000)}b${']'.repeat(9_000)}` },
  { kind: 'the letter that is none', like: ['U+0000 in input'], body: 'b\0'.repeat(9_000) },
  {
    kind: 'lists within lists',
    like: ['deeply nested lists (500)', 'deeply nested lists (1000)', 'empty lines in deeply nested lists'],
    body: `${Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- b`).join('\n')}${'\n'.repeat(9_000)}`,
  },
  {
    kind: 'quotations within quotations',
    like: ['emph in deep blockquote'],
    body: `${'> '.repeat(9_000)}${'b* '.repeat(9_000)}`,
  },
  { kind: 'signs that may begin a tag', like: ['autolinks <<<...>', '< 100k'], body: `${'<'.repeat(90_000)}b>` },
  { kind: 'a declaration that never ends', like: ['html block close'], body: `<!b ${'c>'.repeat(20_000)}` },
  {
    kind: 'an address with a long tail',
    like: ['linkify trailing asterisks'],
    body: `https://host.example/?${'_'.repeat(50_000)}b`,
  },
  { kind: 'a heading with a gap', like: ['quadratic heading'], body: `## #${' '.repeat(50_000)}b` },
  { kind: 'many definitions', like: ['tons of definitions'], body: '[b]: /c\n'.repeat(9_000) },
  {
    kind: 'elements within elements',
    like: ['5k nested div', '5k nested span inline'],
    body: `${'<section>'.repeat(4_000)}\n\nb ${'<em>'.repeat(4_000)}`,
  },
];

interface SlowText {
  readonly kind: string;
  readonly like: readonly string[];
  readonly body: string;
}
