import { memoize } from './memoize.ts';

/** Direction a language is written in (CLDR, by its likely script). Asking the platform costs more than a page can spare. */
export const directionOf = memoize((lang: string): 'ltr' | 'rtl' =>
  new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
);
