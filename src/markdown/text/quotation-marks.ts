/**
 * Quotation marks by language: opening and closing of `"`, opening and closing of `'`.
 * Source: Unicode CLDR, delimiters of the locale. French has a narrow no-break space inside (Lexique des règles
 * typographiques en usage à l'Imprimerie nationale); Switzerland and Liechtenstein have guillemets without one.
 */
const MARKS = new Map<string, QuotationMarks>([
  ['cs', ['„', '“', '‚', '‘']],
  ['da', ['“', '”', '‘', '’']],
  ['de', ['„', '“', '‚', '‘']],
  ['de-ch', ['«', '»', '‹', '›']],
  ['de-li', ['«', '»', '‹', '›']],
  ['en', ['“', '”', '‘', '’']],
  ['es', ['«', '»', '“', '”']],
  ['fi', ['”', '”', '’', '’']],
  ['fr', ['«\u202F', '\u202F»', '“', '”']],
  ['fr-ch', ['«', '»', '‹', '›']],
  ['hu', ['„', '”', '»', '«']],
  ['id', ['“', '”', '‘', '’']],
  ['it', ['«', '»', '“', '”']],
  ['ja', ['「', '」', '『', '』']],
  ['ko', ['“', '”', '‘', '’']],
  ['nb', ['«', '»', '‘', '’']],
  ['nl', ['“', '”', '‘', '’']],
  ['nn', ['«', '»', '‘', '’']],
  ['no', ['«', '»', '‘', '’']],
  ['pl', ['„', '”', '«', '»']],
  ['pt', ['“', '”', '‘', '’']],
  ['ru', ['«', '»', '„', '“']],
  ['sk', ['„', '“', '‚', '‘']],
  ['sv', ['”', '”', '’', '’']],
  ['tr', ['“', '”', '‘', '’']],
  ['uk', ['«', '»', '„', '“']],
  ['vi', ['“', '”', '‘', '’']],
  ['zh', ['“', '”', '‘', '’']],
  ['zh-hant', ['「', '」', '『', '』']],
  ['zh-hk', ['「', '」', '『', '』']],
  ['zh-tw', ['「', '」', '『', '』']],
]);

/** The marks of a BCP 47 language; undefined if they are unknown, so that the typed ones stay. */
export function quotationMarks(lang: string): QuotationMarks | undefined {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  for (const subtag of subtags) {
    const marks = MARKS.get(`${language}-${subtag}`);
    if (marks) return marks;
  }
  return MARKS.get(language);
}

export type QuotationMarks = readonly [
  openDouble: string,
  closeDouble: string,
  openSingle: string,
  closeSingle: string,
];
