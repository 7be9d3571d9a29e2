import { describe, expect, test } from 'vitest';
import { explainSlug, normaliseSlug, slugFrom } from '../../../src/schemas/fields/slug.ts';

describe('a slug', () => {
  test.each(['yoon-kishida-apec', '2023', '神奈川沖', 'été', 'قصة', 'constructor', 'a'])(
    '%s can be part of an address',
    (slug) => {
      expect(explainSlug(slug)).toBeUndefined();
    },
  );

  test('is the same in any letter case and Unicode form', () => {
    expect(normaliseSlug('CAFE\u0301')).toBe('caf\u00e9');
    expect(normaliseSlug('İ\u00ADs\u200Btanbul')).toBe('istanbul');
  });

  test.each([
    ['South Korea', 'south-korea'],
    ['L’été à Paris!', 'lété-à-paris'],
    ['  a -- b  ', 'a-b'],
    ['ＡＢＣ', 'abc'],
    ['__proto__', 'proto'],
    ['!?', ''],
    ['Do\u00ADnau\u200Bschiff\uFEFF', 'donauschiff'],
    ['Ene\u200Crgy\u2060', 'energy'],
    ['İstanbul', 'istanbul'],
    ['Ener\u034Fgy\uFE0F', 'energy'],
    ['\u115F\u3164', ''],
    ['می\u200Cخواهم', 'می-خواهم'],
    ['首相　会見', '首相-会見'],
    ['South\u00A0\u202FKorea', 'south-korea'],
  ])('is made from %j', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });
});
