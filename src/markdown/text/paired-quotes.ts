import { quotationMarks, type QuotationMarks } from './quotation-marks.ts';

const APOSTROPHE = '’';
/** Where it is as wide as a letter and would tear a Latin word apart. */
const WIDE_APOSTROPHE = /^zh\b/i;

/** English words that begin with an apostrophe, without it, up to the next character that is not a letter. */
const ELIDED =
  /^(?:(?:tis|twas|twere|twill|em|til|till|cause|bout|round|neath|cuz|hood|burbs)(?![\p{L}\p{N}'])|n(?![\p{L}\p{N}]))/iu;
/**
 * Words of other languages that begin with one: Italian, and short Dutch words. `'s'` is a letter in quotation marks.
 */
const ELIDED_ANYWHERE = /^(?:ndr(?:angh|in)\p{L}*|n'|(?:s|t|n|m|k|r|ie)(?![\p{L}\p{N}']))/iu;
/** Italian words that end with one: `un po' di`. */
const CUT = /(?<![\p{L}\p{N}])(?:po|mo|di|fa|va|sta|da|be|to|ca|de|ne|co|su)$/iu;
/** Where a quotation in single marks may begin or end. */
const SINGLE =
  /(?<begin>(?<=^|[\s([{<¿¡\u2039\u00AB\u201C\u201E「『（"])'(?=[\p{L}\p{N}]))|(?<=[^\s([])'(?![\p{L}\p{N}])/gu;
/** After an inch mark within a quotation: the end of the quotation, before the next one begins. */
const ENDS_LATER = /^[^"]*[\p{L}\p{N}.,!?…’']"(?![\p{L}\p{N}])/u;
/** A short word that has lost its last vowel: l'"uomo", qu'"il". */
const BEFORE_QUOTATION = /\p{L}['’]$/u;
/** A decade or year without its century: '90s, '08. */
const SHORT_YEAR = /^\d\d(?:s|er|’s)?(?![\p{L}\p{N}%])/u;
/** Feet and inches, or minutes and seconds, before the mark: 6'2", 5' 11", 40'12.5". */
const FEET = /\d'\s?\d{1,2}(?:[.,]\d+)?$/;
/** Degrees and minutes: 35°40'N. */
const DEGREES = /[°º]\s?\d{1,2}(?:[.,]\d+)?$/;

const OPENER = /[\s([{<¿¡\u2039\u00AB\u2018\u201A\u201C\u201E「『（〔［｛〈《]$/u;
const DASH = /[-–—/=]$/;
const WORD = /[\p{L}\p{N}\p{M}\uFFFC]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。、！？】]/u;

/** The quotation marks of one block, read from its start to its end. */
export class PairedQuotes {
  private readonly text: string;
  private readonly open: string[] = [];
  /** Position of the last single mark that may close, once it has been looked for. */
  private lastClosing: number | undefined;
  /** Positions of single marks that no other closes, once they have been looked for. */
  private unclosed: ReadonlySet<number> | undefined;
  /** Position after the mark that opened last. */
  private opened = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Replaces a typed mark; marks are passed in the order of the text. */
  replace(mark: '"' | "'", at: number, lang: string): string {
    const marks = quotationMarks(lang);
    if (!marks) return mark;
    const before = this.text.slice(Math.max(0, at - 12), at);
    const after = this.text.slice(at + 1, at + 12);
    if (mark === "'" && DEGREES.test(before)) return mark;
    if (mark === "'" && isInsideWord(before, after))
      return (/\d$/.test(before) && /^\d/.test(after)) || WIDE_APOSTROPHE.test(lang) ? mark : APOSTROPHE;
    if (mark === '"' && FEET.test(before)) return mark;

    const isOpen = this.open.includes(mark);
    const isBehindShortWord = mark === '"' && !isOpen && BEFORE_QUOTATION.test(before) && WORD.test(after.charAt(0));
    const isFree = at === 0 || at === this.opened || OPENER.test(before) || isBehindShortWord;
    if (isFree) {
      if (mark === "'" && this.isElision(at, after, lang)) return APOSTROPHE;
      return after === '' || /^\s/.test(after) ? mark : this.begin(mark, at, marks);
    }
    if (mark === "'" && CUT.test(before) && /^it\b/i.test(lang) && this.closesLater(at)) return APOSTROPHE;
    if (mark === '"' && isOpen && /\d$/.test(before) && ENDS_LATER.test(this.text.slice(at + 1, at + 301))) return mark;
    if (isOpen && !(DASH.test(before) && WORD.test(after.charAt(0)))) return this.end(mark, marks);
    // A closing mark may belong to a typographic opening mark, or to one in an earlier paragraph.
    if ((DASH.test(before) || CJK.test(before.slice(-1))) && after !== '' && !/^[\s.,;:!?)]/.test(after)) {
      if (mark === "'" && SHORT_YEAR.test(after)) return APOSTROPHE;
      return isOpen ? this.end(mark, marks) : this.begin(mark, at, marks);
    }
    if (/\d$/.test(before)) return mark;
    return mark === "'" ? APOSTROPHE : this.end(mark, marks);
  }

  /** Whether this is an apostrophe at the beginning of a word, and not a mark that opens a quotation. */
  private isElision(at: number, after: string, lang: string): boolean {
    if (isKnownElision(after, lang)) return true;
    // A quotation of two paragraphs is in double marks.
    return /^\p{L}/u.test(after) && this.isUnclosed(at, lang);
  }

  /** Whether a single mark follows that may close a quotation. */
  private closesLater(at: number): boolean {
    this.lastClosing ??= [...this.text.matchAll(SINGLE)].findLast(({ groups }) => !groups?.['begin'])?.index ?? -1;
    return this.lastClosing > at;
  }

  /** Whether no single mark closes the one at a place: each closes the last that is open. */
  private isUnclosed(at: number, lang: string): boolean {
    if (!this.unclosed) {
      const open: number[] = [];
      for (const { index, groups } of this.text.matchAll(SINGLE)) {
        if (groups?.['begin'] === undefined) open.pop();
        else if (!isKnownElision(this.text.slice(index + 1, index + 12), lang)) open.push(index);
      }
      this.unclosed = new Set(open);
    }
    return this.unclosed.has(at);
  }

  private begin(mark: string, at: number, marks: QuotationMarks): string {
    this.open.push(mark);
    this.opened = at + 1;
    return marks[mark === '"' ? 0 : 2];
  }

  private end(mark: string, marks: QuotationMarks): string {
    const index = this.open.lastIndexOf(mark);
    if (index >= 0) this.open.length = index;
    return marks[mark === '"' ? 1 : 3];
  }
}

function isInsideWord(before: string, after: string): boolean {
  const last = before.at(-1) ?? '';
  return WORD.test(last) && WORD.test(after.charAt(0)) && !CJK.test(last) && !CJK.test(after.charAt(0));
}

/** Whether a known word or a short year begins after an apostrophe. */
function isKnownElision(after: string, lang: string): boolean {
  return SHORT_YEAR.test(after) || ELIDED_ANYWHERE.test(after) || (/^en\b/i.test(lang) && ELIDED.test(after));
}
