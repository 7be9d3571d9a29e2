import { expect, test } from 'vitest';
import { isolateName } from '../../src/lib/language.ts';

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
