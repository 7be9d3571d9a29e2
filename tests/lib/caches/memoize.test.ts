import { describe, expect, test } from 'vitest';
import { memoize, memoizeLast } from '../../../src/lib/caches/memoize.ts';

describe('memoize', () => {
  test('computes a value once per object, and again for an equal object', () => {
    const get = memoize((day: { readonly day: number }) => [day.day]);
    const day = { day: 1 };
    expect(get(day)).toBe(get(day));
    expect(get({ day: 1 })).toEqual(get(day));
    expect(get({ day: 1 })).not.toBe(get(day));
  });

  test('computes a value once per string, even if it is undefined', () => {
    const asked: string[] = [];
    const get = memoize((name: string) => void asked.push(name));
    for (const name of ['a', 'b', 'a', 'b']) expect(get(name)).toBeUndefined();
    expect(asked).toEqual(['a', 'b']);
  });

  test('identifies an argument by its key if it has one', () => {
    const get = memoize(
      ({ text }: { readonly id: number; readonly text: string }) => text,
      ({ id }) => id,
    );
    expect([get({ id: 1, text: 'one' }), get({ id: 1, text: 'other' }), get({ id: 2, text: 'two' })]).toEqual([
      'one',
      'one',
      'two',
    ]);
  });

  test('computes a value without an argument once', () => {
    const get = memoize(() => ({}));
    expect(get()).toBe(get());
  });

  test('remembers nothing if the function threw', () => {
    let times = 0;
    const get = memoize((name: string) => {
      times += 1;
      if (times === 1) throw new Error('The first time it fails.');
      return name;
    });
    expect(() => get('a')).toThrow('The first time');
    expect(get('a')).toBe('a');
  });
});

describe('memoizeLast', () => {
  test.each([
    ['computes a value once', 'aabbab', 'ab'],
    ['forgets the least recently used value beyond its limit', 'abacab', 'abcb'],
  ])('%s', (_rule, asked, expected) => {
    const made: string[] = [];
    const get = memoizeLast(2, (key: string) => {
      made.push(key);
      return key;
    });
    expect([...asked].map(get)).toEqual([...asked]);
    expect(made.join('')).toBe(expected);
  });

  test('forgets by weight, but never the value just requested', () => {
    const made: string[] = [];
    const make = (key: string) => {
      made.push(key);
      return key;
    };
    const get = memoizeLast(3, make, (key) => key.length);
    for (const key of ['a', 'b', 'cccc', 'cccc', 'a', 'bb', 'a']) get(key);
    expect(made).toEqual(['a', 'b', 'cccc', 'a', 'bb']);
  });
});
