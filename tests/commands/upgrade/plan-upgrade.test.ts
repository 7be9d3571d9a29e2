import { expect, test } from 'vitest';
import { planUpgrade } from '../../../src/commands/upgrade/plan-upgrade.ts';

/** A letter stands for a digest. */
const plan = (before: string | undefined, next: string | undefined, is: string | undefined, file = 'src/a.ts') =>
  Object.entries(planUpgrade(before ? { [file]: before } : {}, next ? { [file]: next } : {}, () => is)).flatMap(
    ([what, files]) => (files.length > 0 ? [what] : []),
  );

test.each([
  ['unchanged is replaced', 'a', 'b', 'a', ['replaced']],
  ['new is added', undefined, 'b', undefined, ['added']],
  ['gone is removed', 'a', undefined, 'a', ['removed']],
  ['changed by the paper is kept', 'a', 'b', 'x', ['changed']],
  ['changed by the paper and gone from the release is kept', 'a', undefined, 'x', ['changed']],
  ['deleted by the paper stays deleted', 'a', 'b', undefined, ['changed']],
  ['new but exists in the paper is kept as it is', undefined, 'b', 'x', ['changed']],
  ['changed only by the paper is not reported', 'a', 'a', 'x', []],
  ['changed by both in the same way needs nothing', 'a', 'b', 'b', []],
  ['deleted by both stays deleted', 'a', undefined, undefined, []],
])('a file that is %s', (_, before, next, is, expected) => {
  expect(plan(before, next, is)).toEqual(expected);
});

test.each(['content/articles/a.md', 'public/favicon.ico'])('the paper’s own %s is never touched', (file) => {
  expect(plan('a', 'b', 'a', file)).toEqual([]);
});
