import { describe, expect, test } from 'vitest';
import { checkBody, mostNodes } from '../../../src/markdown/checks/check-body.ts';
import { parseUnsafe } from '../../../src/markdown/checks/unsafe-tree.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';

const PLACE = { file: 'articles/x.md', bodyLine: 10 };

describe('what could not become a page is refused before any page is made, with its line', () => {
  test.each([
    ['nested HTML', `a\n\n${'<div>'.repeat(33)}`, 12, '33 nested HTML elements, the innermost <div>'],
    ['nested HTML within lines', `a ${'<b>'.repeat(40)}`, 10, '33 nested HTML elements, the innermost <b>'],
    [
      'a table of many cells',
      '|a'.repeat(100) + '|\n' + '|-'.repeat(100) + '|\n' + ('|a'.repeat(100) + '|\n').repeat(290),
      10,
      'more than 60000 pieces of text',
    ],
    ['much markup', '<i>a</i> b\n'.repeat(19_000), 10_009, 'more than 60000 pieces of text'],
    ['too many paragraphs', 'a\n\n'.repeat(5_001), 10_010, 'more than 5000 paragraphs'],
  ])('%s', (_, body, line, found) => {
    expect(() => checkBody(body, PLACE)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ line, found })] }),
    );
  });
});

test('33 tags that are not nested are accepted', () => {
  expect(() => checkBody('<b>a</b> '.repeat(33), PLACE)).not.toThrow();
});

test.each([
  ['nested quotations', `${'>'.repeat(100)}\n\n`.repeat(20)],
  ['nested lists', `${'- '.repeat(50)}a\n\n`.repeat(20)],
  ['emphasis', '*a*b'.repeat(300)],
  ['footnotes', `${'[^1]'.repeat(400)}\n\n[^1]: a`],
  ['line ends', 'a\\\n'.repeat(500)],
  ['rules', '***\n'.repeat(500)],
  ['items', '-\n'.repeat(500)],
  ['addresses', 'www.sample.example a@sample.example http://sample.example '.repeat(50)],
  ['elements with words for names', '<table><td>sample words</td></table>'.repeat(100)],
  ['paragraphs of one word', 'sample\n\n'.repeat(500)],
  ['nested lists with words', `${'- 1. '.repeat(20)}sample words, 1. 2) - more\n\n`.repeat(20)],
  ['addresses after words', 'see sample words at www.sample.example/a-b?c=1, www.sample.example. '.repeat(50)],
  ['footnotes with many references and words', `${'[^1] a'.repeat(400)}\n\n[^1]: a`],
  ['footnotes', Array.from({ length: 300 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n')],
  ['links of one letter', '[a](b)'.repeat(300)],
  ['references', `${'[a]'.repeat(300)}\n\n[a]: b`],
  ['pictures', '![a](b)c'.repeat(300)],
  ['code', '`a`b'.repeat(300)],
  ['struck words', '~a~b'.repeat(300)],
  ['tasks', '- [ ] a\n'.repeat(300)],
  ['line ends of spaces', 'a  \n'.repeat(300)],
  ['letters as named references', '&amp;'.repeat(300)],
  ['letters with a backslash', '\\*'.repeat(300)],
  ['tags', '<b>a</b>'.repeat(300)],
  ['addresses in angle brackets', '<a:b>c'.repeat(300)],
  ['addresses of e-mail', 'a@b.example,'.repeat(100)],
  ['headings over several lines', 'sample\n---\n'.repeat(200)],
])('no Markdown makes more nodes than expected: %s', (_, body) => {
  expect(countNodes(parseUnsafe(body, PLACE))).toBeLessThan(mostNodes(body));
});

test.each([
  ['plain words', 'Sample words without a mark, and then some more of them.\n\n'.repeat(1000)],
  [
    'a list of links',
    '* [`1234567`](https://sample.example/commit/1234567890) - **sample**: words (Sample Name) #12\n'.repeat(500),
  ],
  [
    'links with definitions',
    '* sample: words [#12][]\n'.repeat(500) +
      '\n' +
      Array.from({ length: 500 }, (_, n) => `[#${n}]: https://sample.example/${n}\n`).join(''),
  ],
])('a long read is not parsed: %s', (_, body) => {
  const elapsed = startStopwatch();
  checkBody(body, PLACE);
  const checked = elapsed();
  parseUnsafe(body, PLACE);
  expect(checked).toBeLessThan((elapsed() - checked) / 5);
});

test('no cell of a table makes more than three nodes', () => {
  const body = `${'|'.repeat(101)}\n${'|-'.repeat(100)}|\n${'|\n'.repeat(50)}`;
  const cells = 51 * 100;
  expect(countNodes(parseUnsafe(body, PLACE))).toBeLessThan(body.length * 4 + cells * 3);
});

function countNodes(node: object): number {
  const children = 'children' in node ? (node.children as object[]) : [];
  return 1 + children.reduce((sum, child) => sum + countNodes(child), 0);
}
