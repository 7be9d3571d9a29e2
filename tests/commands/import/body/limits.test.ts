import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtmlTags } from '../../../../src/commands/import/body/links/html-tags.ts';
import { readArguments } from '../../../../src/commands/import/body/tags/arguments.ts';
import { convertTags } from '../../../../src/commands/import/body/tags/convert-tags.ts';
import { convertDialects } from '../../../../src/commands/import/body/dialects/convert-dialects.ts';
import { Remarks } from '../../../../src/commands/import/body/remarks.ts';
import { openArchive } from '../archive.ts';
import { post } from '../sample-post.ts';

const times = (n: number, text: string | ((index: number) => string)) =>
  Array.from({ length: n }, (_, index) => (typeof text === 'string' ? text : text(index))).join('');

/** With these inputs, quadratic time would be minutes. */
const MOST_MS = 5_000;

/** Processor time of all threads in milliseconds, because a busy machine makes the clock useless. */
function worked(): number {
  return process.cpuUsage().user / 1000;
}

describe('a post made to be slow takes no longer than others, and spoils none of them', () => {
  test.each([
    ['a tag and 2,500 spaces', 'a.md', `{{<${' '.repeat(2500)}`],
    ['a tag and 100,000 spaces', 'a.md', `{{<${' '.repeat(100_000)}>}}`],
    [
      'tags 1,500 deep',
      '_posts/2019-05-03-a.md',
      times(1500, (n) => `{%a${n}%}`) + times(1500, (n) => `{%enda${1499 - n}%}`),
    ],
    ['a tag nested 20,000 times', 'a.md', times(20_000, '{{<a>}}') + times(20_000, '{{</a>}}')],
    ['40,000 tags', 'a.md', times(40_000, (n) => `{{<a${n}>}}`)],
    ['40,000 beginnings of a tag', 'a.md', `${times(40_000, '{{<')} >}}`],
    ['40,000 unclosed raw tags', '_posts/2019-05-03-a.md', times(40_000, '{%raw%}')],
    ['5,000 unclosed pictures', 'a.md', `<p>${times(5000, '<img src="a" ')}`],
    ['a heading and 150,000 spaces', 'a.md', `# a${' '.repeat(150_000)}{`],
    ['100,000 braces', 'a.md', `# a ${times(100_000, '{')}`],
    ['100,000 beginnings of a list of attributes', 'a.md', times(100_000, '{:')],
    ['a fence and 150,000 spaces', 'a.md', `${' '.repeat(150_000)}x`],
    ['20,000 marks', 'a.md', times(20_000, 'a ==b ')],
    ['200,000 colons', 'a.md', times(100_000, ':a')],
    ['4,000 definitions', 'a.md', times(4000, 'a\n: b\n\n')],
    ['19,000 formulas', 'a.md', times(19_000, '$$\n')],
    ['5,000 unclosed call-outs', 'a.md', times(5000, ':::note\n')],
    ['10,000 unclosed comments', 'a.md', times(10_000, '<!-- a ')],
    ['20,000 elements', 'a.md', times(20_000, '<i x>')],
  ])('%s', async (_, file, body) => {
    const other = file.replace('-a.md', '-b.md').replace(/^a\.md$/, 'b.md');
    const archive = await openArchive({ [file]: post(body), [other]: post().replace('A sample', 'B') });
    const start = worked();
    expect(await archive.run({ drafts: true })).toMatch(/Imported [12] of 2 posts/);
    expect(worked() - start).toBeLessThan(MOST_MS);
    expect(await archive.read('articles/2019/b.md')).toContain('A sample text.');
  });

  test.each([
    ['deep YAML', `---\ntitle: A\nx: ${'['.repeat(20_000)}\n---\n\nText.\n`],
    ['deep YAML by indentation', `---\ntitle: A\n${times(300, (n) => `${' '.repeat(n)}a:\n`)}---\n\nText.\n`],
    ['deep TOML', `+++\ntitle = "A"\nx = ${'['.repeat(20_000)}\n+++\n\nText.\n`],
    ['deep JSON', `{"title": ${'['.repeat(30_000)}\n}\n\nText.\n`],
    ['6,000 fields of YAML', `---\n${times(6000, (n) => `a${n}: b\n`)}---\n\nText.\n`],
    ['6,000 fields of TOML', `+++\n${times(6000, (n) => `a${n} = 1\n`)}+++\n\nText.\n`],
  ])('%s', async (_, source) => {
    const archive = await openArchive({ 'a.md': source, 'b.md': post() });
    const start = worked();
    await archive.run();
    expect(worked() - start).toBeLessThan(MOST_MS);
    expect(await archive.read('articles/2019/b.md')).toContain('A sample text.');
  });
});

test('the scanners take linear time', () => {
  const piece = fc.constantFrom(
    ...[
      '{{<',
      '>}}',
      '{%',
      '%}',
      '{{',
      '}}',
      '/',
      'raw',
      'endraw',
      'a',
      ' ',
      '\n',
      '"',
      "'",
      '=',
      '<',
      '>',
      '<a',
      '</a>',
      '<!--',
      '-->',
    ],
    ...['{:', '}', '# ', ':', ': ', ':::', '$$', '```', '*[', ']:', '==', '^[', '    ', '> ', '!!! '],
  );
  const scan = (text: string) => {
    const remarks = new Remarks();
    for (const system of ['Hugo', 'Jekyll', 'Zola'] as const)
      convertTags(text, {
        system,
        bodyLine: 1,
        names: new Map(),
        leaveOut: new Set(),
        remarks,
        resolve: () => undefined,
      });
    convertDialects(text, { firstLine: 1, isMdx: true, remarks });
    readHtmlTags(text);
    readArguments(text);
  };
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const unit = pieces.join('');
      const start = worked();
      scan(unit.repeat(Math.ceil(120_000 / unit.length)));
      expect(worked() - start).toBeLessThan(3000);
    }),
    { numRuns: 60 },
  );
});
