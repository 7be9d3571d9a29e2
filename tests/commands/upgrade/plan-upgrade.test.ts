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
  ['changed by the paper stays', 'a', 'b', 'x', ['changed']],
  ['changed by the paper and gone stays', 'a', undefined, 'x', ['changed']],
  ['deleted by the paper stays deleted', 'a', 'b', undefined, ['changed']],
  ['new where the paper has one of its own stays the paper’s', undefined, 'b', 'x', ['changed']],
  ['changed by the paper alone is nothing to tell of', 'a', 'a', 'x', []],
  ['changed by both in the same way is there', 'a', 'b', 'b', []],
  ['deleted by both is gone', 'a', undefined, undefined, []],
])('what is %s', (_, before, next, is, expected) => {
  expect(plan(before, next, is)).toEqual(expected);
});

test.each(['content/articles/a.md', 'public/favicon.ico'])('the paper’s own %s is never looked at', (file) => {
  expect(plan('a', 'b', 'a', file)).toEqual([]);
});
