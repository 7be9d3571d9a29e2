/** Scripts that put no space between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Yi}' +
  '\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';

/** Full-width signs, which belong to no script: `！`, `％`, `（`, and the half-width ones beside them. */
const FORMS = '\\u3000-\\u303F\\uFF00-\\uFFEF';

/**
 * First halves of rare Chinese characters, which UTF-16 writes as two units, and all second halves, whose other half is
 * unknown here.
 */
const RARE = '\\uDC00-\\uDFFF\\uD840-\\uD88F';

/** Korean has spaces, but its particles follow a word of any script without one. */
const DENSE = new RegExp(`[${UNSPACED}\\p{scx=Hangul}${FORMS}${RARE}]`, 'u');
const LETTER = new RegExp(`[\\p{L}\\p{N}\\p{M}${RARE}]`, 'u');
const TYPOGRAPHIC_QUOTE = /[\p{Pi}\p{Pf}\u201A\u201E]/u;

/**
 * Whether a UTF-16 unit is of a script in which a word may begin or end without a space beside it, its punctuation and
 * full-width forms included.
 */
export function isDense(unit: string): boolean {
  return unit > '\x7F' && DENSE.test(unit);
}

/** Whether a text has a unit that {@link isDense}. */
export function hasDense(text: string): boolean {
  return DENSE.test(text);
}

/** {@link isDense}, and a letter or digit. */
export function isDenseLetter(unit: string): boolean {
  return isDense(unit) && LETTER.test(unit);
}

/** Whether a UTF-16 unit is a quotation mark or apostrophe beyond ASCII: “ ” ‘ ’ „ ‚ « ». */
export function isTypographicQuote(unit: string): boolean {
  return unit > '\x7F' && TYPOGRAPHIC_QUOTE.test(unit);
}
