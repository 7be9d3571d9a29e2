import { expect, test } from 'vitest';
import type { FileRecord, Manifest } from '../../src/release/manifest.ts';
import { reasonsOf } from '../../src/release/reasons.ts';
import { explain, formatReport, makeReport } from '../../src/release/report.ts';

const BEFORE: Record<string, FileRecord> = {
  'a/index.html': [1, 1, 'text:1 next:1'],
  'b/index.html': [1, 1, 'text:1 next:1'],
  'c/index.html': [1, 1, 'text:1'],
  'gone/index.html': [1, 1, 'text:1'],
  'feed.xml': [1, 1],
};
const AFTER: Record<string, FileRecord> = {
  'a/index.html': [1, 2, 'text:2 next:2'],
  'b/index.html': [1, 2, 'text:1 next:2'],
  'c/index.html': [1, 1, 'text:1'],
  'new/index.html': [1, 2, 'text:1'],
  'feed.xml': [1, 2],
};
const WRITTEN = ['a/index.html', 'b/index.html', 'feed.xml', 'new/index.html'];

const assembled = { records: new Map(Object.entries(AFTER)), written: WRITTEN, retired: {} };
const earlier: Manifest = { version: 2, code: 'code', now: 0, files: BEFORE, shards: {}, retired: {} };
const report = makeReport(assembled, earlier, 'code');

test('a report tells what is new, changed and why, gone, and how much stays', () => {
  expect(report).toEqual({
    added: ['new/index.html'],
    changed: {
      'a/index.html': ['its own words', 'the stories to read next'],
      'b/index.html': ['the stories to read next'],
      'feed.xml': ['something that is looked at in every build'],
    },
    removed: ['gone/index.html'],
    unchanged: 1,
  });
});

test('in words it counts pages by reason, the most frequent first', () => {
  expect(formatReport(report)).toEqual([
    '1 page new',
    '2 pages changed: 2 for the stories to read next, 1 for its own words',
    '1 page gone',
  ]);
});

test.for([
  ['/a/', '/a/ was written again, because these changed: its own words; the stories to read next.'],
  ['/new/', '/new/ is new.'],
  ['/gone/', '/gone/ is gone: nothing public stands there any more.'],
  ['/c/', '/c/ was not written: it shows the same as before, or there is no such page.'],
  ['/feed.xml', '/feed.xml was written again, because these changed: something that is looked at in every build.'],
] as const)('%s is explained', ([asked, said]) => {
  expect(explain(report, asked)).toBe(said);
});

test('with other code every page is written for that reason', () => {
  expect(makeReport(assembled, earlier, 'other').changed['b/index.html']).toEqual(['the code or the settings']);
});

test('a page whose file was not as it was written says so', () => {
  expect(reasonsOf('text:1', 'text:1', false)).toEqual(['the file itself, which was not as it was written']);
});
