import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest, keyOf, shared } from '../../src/lib/page-key.ts';

/** Small, so that two of them are often the same, and with the characters that separate facts. */
const text = fc.string({ unit: fc.constantFrom('a', '"', ':', ',', '1', '}', ']', 'ő'), maxLength: 3 });
const facts = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom(0, 1, true, false, null, undefined, new Date(1), new Date(2)),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('any'), { maxKeys: 2, noNullPrototype: true }),
  ),
})).any;

test('facts have the same digest exactly if they are the same', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(digest(one) === digest(other)).toBe(textOf(one) === textOf(other));
      expect(digest(structuredClone(one))).toBe(digest(one));
    }),
    { numRuns: 2000 },
  );
});

test('a shared object has the same digest wherever it is, in any order of requests', () => {
  const make = () => shared({ title: 'A headline', published: new Date(0) });
  const [first, second] = [make(), make()];
  const alone = digest(first);
  expect(digest([{ card: second }])).toBe(digest([{ card: first }]));
  expect(digest(second)).toBe(alone);
  expect(digest({ card: make() })).not.toBe(digest({ card: shared({ title: 'Another', published: new Date(0) }) }));
});

test('a digest that was computed earlier is used, even after the object was found in a list', () => {
  const card = shared({ title: 'A headline' });
  expect(digest(shared(card, 'made earlier'))).toBe('made earlier');
  expect(digest(shared(card))).toBe('made earlier');
});

test('a key has a digest for each part of the facts, under its name', () => {
  const before = keyOf({ text: { title: 'A' }, next: [] }).split(' ');
  const after = keyOf({ text: { title: 'B' }, next: [] }).split(' ');
  expect(before.map((part) => part.replace(/:.{12}$/, ''))).toEqual(['text', 'next']);
  expect([before[0] === after[0], before[1] === after[1]]).toEqual([false, true]);
});

test.each([
  ['Map', new Map()],
  ['Set', new Set()],
  ['URL', new URL('https://kawaraban.example/')],
  ['Function', () => 0],
])('a %s is refused, because its digest would be incomplete', (name, value) => {
  expect(() => keyOf({ text: { value } })).toThrow(`The facts of a page are plain data, and no ${name}.`);
});

/** Like JSON, but with dates distinct from texts, and undefined distinct from a missing key. */
function textOf(value: unknown): string {
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries.map(([name, one]) => `${name} ${textOf(one)}`).join(' ')}}`;
}
