import { expect, test } from 'vitest';
import { reasonsOf } from '../../src/report/reasons.ts';
import type { Change, Output } from '../../src/release/recorded.ts';
import { explain, formatReport, makeReport, emptyReport } from '../../src/report/report.ts';

/** An output of one file whose bytes are represented by a letter. */
const output = (file: string, key: string, bytes: string): Output => ({ key, made: [[file, 1, 1, bytes]] });

const CHANGES = new Map<string, Change>(
  (
    [
      ['a/index.html', 'text:1 next:1', 'text:2 next:2'],
      ['b/index.html', 'text:1 next:1', 'text:1 next:2'],
      ['new/index.html', undefined, 'text:1'],
      ['gone/index.html', 'text:1', undefined],
      ['robots.txt', 'file:1', 'file:2'],
    ] as const
  ).map(([file, before, after]) => [
    file,
    { before: before && output(file, before, 'A'), after: after && output(file, after, 'B') },
  ]),
);
const report = makeReport({ changes: CHANGES, hasOtherCode: false, files: 10 }, new Set());

test('a report lists what is new, what changed and why, and what is gone', () => {
  expect(report).toEqual({
    added: ['new/index.html'],
    changed: {
      'a/index.html': ['its text', 'the stories to read next'],
      'b/index.html': ['the stories to read next'],
      'robots.txt': ['the file in public/'],
    },
    removed: ['gone/index.html'],
    written: ['new/index.html', 'a/index.html', 'b/index.html', 'robots.txt'],
    unchanged: 6,
  });
});

test('a file with a new key and the same bytes is not reported', () => {
  const changes = new Map([['c', { before: output('c', 'text:1', 'A'), after: output('c', 'text:2', 'A') }]]);
  const served = { changes, hasOtherCode: false, files: 10 };
  expect(makeReport(served, new Set())).toEqual(emptyReport(10));
  expect(makeReport(served, new Set(['c'])).written).toEqual(['c']);
});

test('in words, it counts pages by reason, the most frequent first', () => {
  expect(formatReport(report)).toEqual([
    '1 page new',
    '2 pages changed: 2 for the stories to read next, 1 for its text',
    '1 page gone',
  ]);
});

test.for([
  ['/a/', '/a/ was written again, because these changed: its text; the stories to read next.'],
  ['/new/', '/new/ is new.'],
  ['/gone/', '/gone/ is gone, because nothing public is there any more.'],
  ['/c/', '/c/ was not written: it shows the same as before, or there is no such page.'],
  ['/robots.txt', '/robots.txt was written again, because these changed: the file in public/.'],
] as const)('the question about %s is answered', ([asked, said]) => {
  expect(explain(report, asked)).toBe(said);
});

test('with different code, every page is written for that reason', () => {
  const { changed } = makeReport({ changes: CHANGES, hasOtherCode: true, files: 10 }, new Set());
  expect(changed['b/index.html']).toEqual(['the code or the settings']);
});

test('a page whose file was changed or lost is reported with that reason', () => {
  expect(reasonsOf('text:1', 'text:1', false)).toEqual(['the file itself, which was changed or lost']);
});
