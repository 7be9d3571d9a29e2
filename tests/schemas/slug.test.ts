import { describe, expect, test } from 'vitest';
import { explainSlug, normaliseSlug, slugFrom } from '../../src/schemas/slug.ts';

describe('a slug', () => {
  test.each(['yoon-kishida-apec', '2023', '神奈川沖', 'été', 'قصة', 'constructor', 'a'])(
    '%s stands in an address',
    (slug) => {
      expect(explainSlug(slug)).toBeUndefined();
    },
  );

  test('has one spelling, whatever the letter case and Unicode form', () => {
    expect(normaliseSlug('CAFE\u0301')).toBe('caf\u00e9');
  });

  test.each([
    ['South Korea', 'south-korea'],
    ['L’été à Paris!', 'lété-à-paris'],
    ['  a -- b  ', 'a-b'],
    ['ＡＢＣ', 'abc'],
    ['__proto__', 'proto'],
    ['!?', ''],
  ])('is made from %j', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });
});
