/*
 * Decides which spellings of a word count as the same. The index and queries use the same function, so a letter typed
 * without its accent finds the accented one, and the other way round.  Kept apart, because readers see different letters:
 * Japanese か and が, hiragana and katakana (カニ is a crab, かに a part of 確かに), Cyrillic и and й, і and ї, у and ў, the vowel
 * signs of Indian and Thai scripts.
 */

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', þ: 'th', ð: 'd', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'ng', ı: 'i', ə: 'e', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ە: 'ه',
}; // prettier-ignore
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Letters that are typed as two if the keyboard lacks them. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const SPELT_LETTER = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

/** Accents and vowel points of these scripts may be left out; in other scripts, marks make different words. */
const MARK = /(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/gu;
const KEPT_MARK = /[\u3099\u309A]|(?<=[иу])\u0306|(?<=і)\u0308|(?<=[гк])\u0301/u;

/** Invisible characters within a word, and the stroke that lengthens an Arabic word. */
const UNSEEN = /[\u00AD\u0640\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** The Arabic article and what is joined to it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/**
 * The spellings under which a word is found, without case, accents and widths. Most words have one; `Müller` has `muller`
 * and `mueller`. Two words match if they share a spelling.
 */
export function fold(word: string): readonly string[] {
  const small = word.normalize('NFC').toLowerCase().normalize('NFC');
  const plain = withoutMarks(small);
  const spelt = withoutMarks(small.replace(SPELT_LETTER, (letter) => SPELT[letter] ?? letter));
  const bare = plain.replace(ARTICLE, '');
  return [...new Set([...figures(plain), spelt, bare])].filter(Boolean);
}

function withoutMarks(text: string): string {
  const apart = text.normalize('NFKD').toLowerCase().replace(UNSEEN, '');
  const left = apart.replace(MARK, (mark, at: number) => {
    const before = apart.codePointAt(at - 1);
    return KEPT_MARK.test(`${before === undefined ? '' : String.fromCodePoint(before)}${mark}`) ? mark : '';
  });
  return left
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, digit);
}

/** `1,000` is also 1000, whatever separates the thousands; a comma before other digits is a decimal point. */
function figures(word: string): readonly string[] {
  if (!/^\d+(?:[.,٫٬ '’]\d+)+$/.test(word)) return [word];
  const whole = word.replace(/\D/g, '');
  const point = word.replace(/[,٫٬]/g, '.');
  if (/[ '’]/.test(word)) return [whole];
  return /^\d{1,3}(?:\.\d{3})+$/.test(point) ? [whole, point] : [point];
}

/** Converts a digit of any script: each script has its ten digits in a row. */
function digit(figure: string): string {
  const code = figure.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
