import { memoize } from './memoize.ts';

/**
 * Direction a language is written in (CLDR, by its likely script). Asking the platform would take too long for every page.
 */
export const directionOf = memoize((lang: string): 'ltr' | 'rtl' =>
  new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
);

/** Name of a language in the language itself, as a heading or link: `Português`, `日本語`. */
export const languageName = memoize((lang: string): string => {
  const name = new Intl.DisplayNames([lang, 'en'], { type: 'language' }).of(lang) ?? lang;
  const [first = ''] = name;
  return first.toLocaleUpperCase(lang) + name.slice(first.length);
});
