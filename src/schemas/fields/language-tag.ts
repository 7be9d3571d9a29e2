/** A BCP 47 tag in its canonical spelling; undefined if the text does not have the form of one. */
export function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/**
 * Whether a tag names a language. The form alone would also allow `english`, because codes of four to eight letters are
 * reserved for languages (RFC 5646, 2.2.1). The platform knows all two-letter codes, but only some of three letters, so
 * any of these may be a language.
 */
export function isLanguage(tag: string): boolean {
  const code = codeOf(tag);
  return code.length === 3 || (code.length === 2 && nameOf(code) !== undefined);
}

/** The code that was probably meant by the English name of a language or the code of a country: `english`, `jp`. */
export function languageMeantBy(text: string): string | undefined {
  const word = (/^\p{L}+/u.exec(text.trim())?.[0] ?? '').toLowerCase();
  const named = word.length > 3 ? CODES.find((code) => nameOf(code)?.toLowerCase() === word) : undefined;
  if (named !== undefined || !/^[a-z]{2}$/.test(word)) return named;
  const spoken = new Intl.Locale(`und-${word}`).maximize().language;
  return spoken === 'en' || spoken === 'und' ? undefined : spoken;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function codeOf(tag: string): string {
  return tag.split('-', 1)[0] ?? '';
}

/** Made on first use, because most runs need only the site's language. */
let names: Intl.DisplayNames | undefined;

function nameOf(code: string): string | undefined {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(code);
}
