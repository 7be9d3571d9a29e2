/** Asking the platform costs more than a page can spare, and an archive has few languages. */
const known = new Map<string, 'ltr' | 'rtl'>();

/** Direction a language is written in (CLDR, by its likely script). */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const direction = known.get(lang) ?? (new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr');
  known.set(lang, direction);
  return direction;
}
