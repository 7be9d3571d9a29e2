/** Signs that nobody sees or says: where a word or a line may be broken, and marks of byte order. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

const SPACES = /[ \t\r\n\f]+/g;

/** Stands where something was left out; Markdown and HTML let no text have it. */
export const GAP = '\0';
const GAPS = /[ \n]?\0[\0 \n]*/g;

/** What has no space before it, also where the word between was left out. */
const CLOSING = /[.,;:!?…)\]]/;

/**
 * A text in one line: single spaces beside those that somebody chose, and no signs that are not seen. What makes the pages
 * (markdown/text/words.ts) and a script in them (words.ts) have the words of a story from it.
 *
 * @param join takes away the line ends where the script has no spaces; a page has none there
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

/** What stands for a run of spaces: a break is told from a space until both sides of it are known. */
function widest(run: string): string {
  if (run.includes('\n')) return '\n';
  return /[^\0]/.test(run) ? ' ' : '';
}
