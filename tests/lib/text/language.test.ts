import { expect, test } from 'vitest';
import { capitalize, isolateName } from '../../../src/lib/text/language.ts';

test.each([
  ['Latin in an Arabic line', 'Sample Agency (S.A.)', 'ar', true],
  ['Arabic in an English line', 'وكالة تجريبية', 'en', true],
  ['Hebrew in a Japanese line', 'סוכנות', 'ja', true],
  ['Latin in an English line', 'Sample Agency', 'en', false],
  ['Japanese in an English line', '見本通信', 'en', false],
  ['Persian in an Arabic line', 'خبرگزاری', 'ar', false],
  ['a name that begins with a number', '7 أخبار', 'ar', false],
  ['a name without letters', '24/7', 'ar', false],
])('%s is isolated only if it runs the other way', (_, name, lang, isIsolated) => {
  expect(isolateName(name, lang)).toBe(isIsolated ? `\u2068${name}\u2069` : name);
});

test.each([
  ['sexta-feira', 'pt', 'Sexta-feira'],
  ['été', 'fr', 'Été'],
  ['istanbul', 'tr', 'İstanbul'],
  ['ნოემბერი', 'ka', 'ნოემბერი'],
  ['11月', 'ja', '11月'],
])('%s begins a line in %s as %s', (text, lang, expected) => {
  expect(capitalize(text, lang)).toBe(expected);
});
