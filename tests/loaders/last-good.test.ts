import { expect, test } from 'vitest';
import { Changes, LastGood } from '../../src/loaders/last-good.ts';
import { makeArticle } from '../helpers/make.ts';

const A = makeArticle({ id: 'aaaaaaaa', slug: 'a', file: 'articles/a.md' });
const B = makeArticle({ id: 'bbbbbbbb', slug: 'b', file: 'articles/b.md' });

test.for([
  ['stays while its file is there and refused', [B], ['articles/a.md', 'articles/b.md'], [B, A]],
  ['goes with its file', [B], ['articles/b.md'], [B]],
  ['makes way for another with its id', [{ ...B, id: A.id }], ['articles/a.md', 'articles/b.md'], [{ ...B, id: A.id }]],
  ['makes way for another at its address', [{ ...B, slug: A.slug }], ['articles/a.md', 'articles/b.md'], [{ ...B, slug: A.slug }]], // prettier-ignore
] as const)('the last good version of a story %s', ([, articles, files, expected]) => {
  const lastGood = new LastGood();
  lastGood.complete({
    articles: [A, B],
    series: [],
    pages: [],
    people: [],
    topics: [],
    callouts: [],
    files: ['articles/a.md', 'articles/b.md'],
  });
  expect(
    lastGood.complete({ articles, series: [], pages: [], people: [], topics: [], callouts: [], files }).articles,
  ).toEqual(expected);
});

test('what has changed since it was good last is told once', () => {
  const changes = new Changes();
  const read = (fingerprints: Record<string, string>, files = Object.keys(fingerprints)) =>
    changes.since({ checked: new Map(Object.entries(fingerprints).map(([file, fingerprint]) => [file, { article: makeArticle({ file }), fingerprint, warnings: [] }])), files }); // prettier-ignore
  expect(read({ a: '1', b: '1' })).toEqual([]);
  expect(read({ a: '2', b: '1' })).toEqual(['a']);
  // What is refused is told by itself.
  expect(read({ b: '1' }, ['a', 'b'])).toEqual([]);
  expect(read({ a: '2', b: '1', c: '1' })).toEqual(['c']);
  expect(read({ a: '2', b: '1' })).toEqual(['c']);
});
