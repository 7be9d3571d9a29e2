import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/markdown/checks/check-text.ts';
import { render } from '../story.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';
import { NEEDS_LISTS, readList } from '../../helpers/vectors.ts';
import { SLOW_TEXTS } from '../slow-texts.ts';
import { Refusal } from '../../../src/lib/errors/refusal.ts';

const listed = readList<readonly Pathological[]>('markdown-pathological.json');
const PLACE = { file: 'articles/x.md', bodyLine: 10 };

describe('what exceeds any real story is refused', () => {
  test.each([
    ['a very long body', 'a'.repeat(500_001)],
    ['more than 20000 lines', 'a\n'.repeat(20_001)],
    ['more than 5000 paragraphs', 'a\n\n'.repeat(5_001)],
    ['more than 1000 footnotes', '[^a]: b\n'.repeat(1_001)],
    ['too many marks of emphasis, links and code', '*a **b '.repeat(1_000)],
    ['too many marks of emphasis, links and code', '![[]()'.repeat(1_000)],
    ['too many marks of emphasis, links and code', '| a |\n|---|---|\n' + '*a **b\n'.repeat(2_000)],
    ['a quote or list mark beyond column 100', '>'.repeat(101)],
    ['a quote or list mark beyond column 100', '- '.repeat(51)],
    ['a quote or list mark beyond column 100', '>\t'.repeat(26)],
    ['too many deeply indented lines', `${'>'.repeat(90)} a\n`.repeat(2_000)],
    ['more than 1000 punctuation marks in a row', `https://a.example?${'!'.repeat(1_000)}`],
    ['tables of more than 30000 cells', `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|b|\n'.repeat(50)}`],
  ])('%s', (found, body) => {
    expect(() => checkText(body, PLACE)).toThrow(found);
  });
});

test('a refusal names file, line, what was found and what to write', () => {
  expect(() => checkText(`One.\n\n${'>'.repeat(101)}`, PLACE)).toThrow(
    expect.objectContaining({
      problems: [
        {
          file: 'articles/x.md',
          line: 12,
          found: 'a quote or list mark beyond column 100',
          write: 'fewer nested lists or quotations',
        },
      ],
    }),
  );
});

describe('long journalism is not refused', () => {
  test.each([
    [
      '3,000 paragraphs with links and emphasis',
      'Some *words*, a [link](https://a.example/) and **more**.\n\n'.repeat(3_000),
    ],
    ['a tight list of 1,000 links', '- [name](https://a.example/)\n'.repeat(1_000)],
    [
      'a table of 500 rows and 8 columns',
      `${'|a'.repeat(8)}|\n${'|-'.repeat(8)}|\n${`${'| [b](c) *d* '.repeat(8)}|\n`.repeat(500)}`,
    ],
    ['ten nested lists', Array.from({ length: 10 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['a rule and a long row of dashes', `a\n\n${'-'.repeat(900)}\n\nb`],
  ])('%s', (_, body) => {
    expect(() => render(body)).not.toThrow();
  });
});

describe('HTML nested too deeply to walk its tree is refused', () => {
  test.each(['<div>'.repeat(5_000), `x ${'<span>'.repeat(5_000)}`, '<div></span>'.repeat(40), '<rt>'.repeat(5_000)])(
    '%.20s',
    (body) => {
      expect(() => render(body)).toThrow(Refusal);
    },
  );

  test('elements that close by themselves are not', () => {
    expect(render(`<ul>${'<li><p>a<br>'.repeat(500)}</ul>`).html).toContain('<li>');
  });
});

describe('what makes parsers slow is rendered or refused within 5 seconds', () => {
  test.each(SLOW_TEXTS)('$kind', ({ kind, body }) => judge(kind, body));

  test.skipIf(listed === undefined)('every case of the public list', NEEDS_LISTS, () => {
    expect(listed?.length).toBeGreaterThan(20);
    for (const entry of listed ?? []) judge(entry.name, makeBody(entry));
  });

  function judge(name: string, body: string): void {
    const elapsed = startStopwatch();
    try {
      render(body);
    } catch (error) {
      expect(error, name).toBeInstanceOf(Refusal);
    }
    expect(elapsed(), name).toBeLessThan(5_000);
  }
});

function makeBody({ parts, lines }: Pathological): string {
  if (parts) return parts.map(([text, times]) => text.repeat(times)).join('');
  if (!lines) throw new Error('A case of another form.');
  return Array.from({ length: lines.count }, (_, depth) => `${lines.indent.repeat(depth)}${lines.text}\n`).join('');
}

interface Pathological {
  readonly name: string;
  readonly parts?: readonly [string, number][];
  readonly lines?: { readonly indent: string; readonly text: string; readonly count: number };
}
