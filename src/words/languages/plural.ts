/**
 * The plural categories of each of our languages (CLDR, cardinal plural rules). A translation with a missing or an
 * extra one does not compile. tests/words/words.test.ts compares the table with `Intl.PluralRules`.
 */
export const PLURAL_CATEGORIES = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  de: ['one', 'other'],
  en: ['one', 'other'],
  es: ['one', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  ja: ['other'],
  ko: ['other'],
  pt: ['one', 'many', 'other'],
  zh: ['other'],
} as const satisfies Readonly<Record<string, readonly Intl.LDMLPluralRule[]>>;

/** A language that comes with the software. */
export type Language = keyof typeof PLURAL_CATEGORIES;

/** A sentence that depends on a number: a form for each category of the language. */
export type PluralOf<Of extends Language> = Readonly<Record<(typeof PLURAL_CATEGORIES)[Of][number], string>>;
