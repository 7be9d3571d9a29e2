import { describe, expect, test } from 'vitest';
import { formatField, formatProblems, refuseContent, showFound } from '../../../src/lib/errors/problem.ts';

const problem = { file: 'content/a.md', line: 1, column: 1, field: 'title', write: 'a headline' };

describe('a report', () => {
  test('is sorted by file, line and column', () => {
    const report = formatProblems([
      { ...problem, line: 10 },
      { ...problem, file: 'content/B.md' },
      { ...problem, line: 9, column: 12 },
      { ...problem, line: 9, column: 2, found: 'x', note: 'why' },
    ]);
    expect(report.match(/^\S.*$/gm)).toEqual([
      'content/B.md:1:1  title',
      'content/a.md:9:2  title',
      'content/a.md:9:12  title',
      'content/a.md:10:1  title',
    ]);
    expect(report).toContain('  found     x   (why)\n  write     a headline\n\n');
  });

  test('counts the problems, and says that the last good site is unchanged', () => {
    const { message, stack } = refuseContent([problem, { ...problem, line: 2 }]);
    expect(message).toMatch(/^2 problems in 1 file of the content:\n\ncontent\/a\.md:1:1/);
    expect(message).toMatch(/The last good site was left as it is\.$/);
    expect(stack).not.toMatch(/^\s+at /m);
  });

  test('shows a value on one line, shortened, and without control characters', () => {
    expect(showFound('  a\n  b ')).toBe('a b');
    expect(showFound('x'.repeat(60))).toBe('x'.repeat(60));
    expect(showFound('😀'.repeat(61))).toBe(`${'😀'.repeat(59)}…`);
    expect(showFound('\u001b[31mred\u0007\u202E\u009b')).toBe('\\u001b[31mred\\u0007\\u202e\\u009b');
    expect(formatProblems([{ ...problem, file: 'content/\u001b[2J.md' }])).toContain('content/\\u001b[2J.md:1:1');
  });

  test.each([
    ['title: \u202Ereversed', 'title: reversed'],
    ['title: x\u001b[2J', 'title: x[2J'],
    ['title: \u2066open', 'title: open'],
    ['title: « a\u202F»', 'title: « a\u202F»'],
    ['title: نمی\u200Cخواهم', 'title: نمی\u200Cخواهم'],
  ])('suggests %j without direction marks or characters that cannot be published', (write, shown) => {
    expect(formatProblems([{ ...problem, write }])).toContain(`  write     ${shown}`);
  });

  test('writes the path of a field as editors do', () => {
    expect(formatField(['corrections', 0, 'at'])).toBe('corrections[0].at');
    expect(formatField([])).toBe('front matter');
  });
});
