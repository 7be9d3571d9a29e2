import { memoize } from '../caches/memoize.ts';

/**
 * Direction a language is written in (CLDR, by its likely script). Asking the platform would take too long for every page.
 */
export const directionOf = memoize((lang: string): 'ltr' | 'rtl' =>
  new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
);

/**
 * A name in a line of the given language. One that runs the other way is isolated, so that the line around it keeps its
 * order and the marks at its end stay there (Unicode Bidirectional Algorithm, 2.7).
 */
export function isolateName(name: string, lang: string): string {
  const isRightToLeft = RIGHT_TO_LEFT.test(/\p{L}/u.exec(name)?.[0] ?? '');
  return isRightToLeft === (directionOf(lang) === 'rtl') || !/\p{L}/u.test(name) ? name : `\u2068${name}\u2069`;
}

/** Letters of the scripts in use that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mand}\p{sc=Samr}]/u;

/** Name of a language in the language itself, as a heading or link: `Português`, `日本語`. */
export const languageName = memoize((lang: string): string => {
  const name = new Intl.DisplayNames([lang, 'en'], { type: 'language' }).of(lang) ?? lang;
  return capitalize(name, lang);
});

/** A text as it begins a line of its own: `Intl` writes days, months and languages as they stand within a sentence. */
export function capitalize(text: string, lang: string): string {
  const [first = ''] = text;
  // Capitals of Georgian are for words that are set in capitals throughout.
  return /\p{sc=Geor}/u.test(first) ? text : first.toLocaleUpperCase(lang) + text.slice(first.length);
}
