import { matchOf } from '../../lib/text/match.ts';
import { PairedQuotes } from './paired-quotes.ts';

const MARK = /["']|-{2,}|\.{3,}/g;

/** A name in Punycode. */
const PUNYCODE = /(?<![\p{L}\p{N}])xn$/iu;
/** Options on either side of the `--` that ends them: `npm run x -- --port`. */
const OPTION_BEFORE = /(?:^|\s)--?[a-z][^\s]*\s+$/i;
const OPTION_AFTER = /^\s+--?[a-z]/i;
/** The second dash of a pair: `--which failed-- was`. */
const CLOSING_DASH = /^(?:(?!\s--?[a-z])[^])*?\S--(?![\p{L}\p{N}-])/u;

/**
 * Replaces typed quotation marks, apostrophes, `--`, `---` and `...` by the typographic ones of the language, in one
 * pass. The libraries for it (retext with smartypants) parse the prose a second time, which takes longer than the
 * Markdown. If the marks of a language are unknown, quotation marks stay as typed.
 */
export function punctuate(text: string, lang: string): string {
  return punctuateRuns([{ text, lang }]).join('');
}

/** {@link punctuate} for the pieces of one block: a quotation may open in one piece and close in another. */
export function punctuateRuns(runs: readonly Run[]): string[] {
  const whole = runs.map(({ text }) => text).join('');
  if (whole.search(MARK) < 0) return runs.map(({ text }) => text);

  const quotes = new PairedQuotes(whole);
  let start = 0;
  return runs.map(({ text, lang }) => {
    const offset = start;
    start += text.length;
    return text.replace(MARK, (mark: string, index: number) => {
      switch (mark) {
        case '"':
        case "'":
          return quotes.replace(mark, offset + index, lang);
        case '--':
          return isTyped(whole, offset + index) ? mark : '–';
        case '---':
          return isDrawn(whole, offset + index, 3) ? mark : '—';
        case '...':
          return /[/\\]/.test(whole.charAt(offset + index - 1) + whole.charAt(offset + index + 3)) ? mark : '…';
        case '....':
          return '….';
        default:
          // A longer row of hyphens or dots is a drawn line.
          return mark;
      }
    });
  });
}

/**
 * Whether two hyphens are meant as typed: of an option (`--help`), between options, in an arrow, a host or an address.
 */
function isTyped(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 100), at);
  const after = text.slice(at + 2, at + 102);
  if (isDrawn(text, at, 2)) return true;
  if (/\s$/.test(before) && /^\s/.test(after)) return OPTION_BEFORE.test(before) || OPTION_AFTER.test(after);
  if (!/^[\p{L}\p{N}]/u.test(after)) return false;
  if (/(?:^|[\s([“‘]|(?:^|\s)["'])$/.test(before)) return !CLOSING_DASH.test(text.slice(at + 2, at + 302));
  const token = matchOf(/\S*$/, before) + matchOf(/^\S*/, after);
  return PUNYCODE.test(before) || /[/@]|[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(token);
}

/** Whether hyphens are part of an arrow, of a frame, of a path or of code. */
function isDrawn(text: string, at: number, length: number): boolean {
  return /[<|+!\\`]/.test(text.charAt(at - 1)) || /[>|+]/.test(text.charAt(at + length));
}

/** A piece of text and its language. */
export interface Run {
  readonly text: string;
  readonly lang: string;
}
