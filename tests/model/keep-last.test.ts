import { expect, test } from 'vitest';
import { keepLast } from '../../src/model/keep-last.ts';

/** What was made, in order, when these keys were asked for with room for two. */
function madeFor(keys: string): string {
  const made: string[] = [];
  const get = keepLast(2, (key: string) => {
    made.push(key);
    return key;
  });
  expect([...keys].map(get)).toEqual([...keys]);
  return made.join('');
}

test('what was made is made once', () => {
  expect(madeFor('aabbab')).toBe('ab');
});

test('beyond the limit the one asked for longest ago is forgotten', () => {
  expect(madeFor('abacab')).toBe('abcb');
});
