/** Invisible characters: possible breaks of words and lines, and byte order marks. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

const SPACES = /[ \t\r\n\f]+/g;

/** Marks where something was left out; Markdown and HTML allow it in no text. */
export const GAP = '\0';
const GAPS = /[ \n]?\0[\0 \n]*/g;

/** Characters without a space before them, even if the word between was left out. */
const CLOSING = /[.,;:!?…)\]]/;

/**
 * A text in one line: single spaces beside chosen ones, and no invisible characters. Both the build
 * (markdown/text/words.ts) and a script in the pages (words-in-range.ts) get the words of a story from it.
 *
 * @param join removes line ends if the script has no spaces; a page has none there
 */
export function inOneLine(text: string, join = (lines: string) => lines): string {
  const lines = text
    .replace(UNSEEN, '')
    .replace(SPACES, widest)
    .replace(GAPS, (gap: string, at: number, all: string) => {
      const isClosed = !/[ \n]$/.test(gap) && CLOSING.test(all.charAt(at + gap.length));
      return isClosed ? '' : widest(gap);
    });
  return join(lines).replaceAll('\n', ' ').trim();
}

/** Replaces a run of spaces: a break differs from a space until both sides of it are known. */
function widest(run: string): string {
  if (run.includes('\n')) return '\n';
  return /[^\0]/.test(run) ? ' ' : '';
}
