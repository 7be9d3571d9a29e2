import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

const NOTE = 'mathematics is shown as its source';

/**
 * Converts mathematics between two lines of `$$` (or `\[` and `\]`) to code, so that Markdown does not read its signs. It
 * reports that a story has no formulas.
 */
export function convertMathematics(lines: readonly PostLine[], remarks: Remarks): PostLine[] {
  const turned: PostLine[] = [];
  let at = 0;
  /** From this line on there is no end, so it is not searched for again. */
  let endless = false;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    const end = !line.isCode && !endless && line.text.trim() === '$$' ? findEnd(lines, at) : undefined;
    if (!line.isCode && line.text.trim() === '$$' && end === undefined) endless = true;
    if (end === undefined) {
      turned.push(line);
      at += 1;
      continue;
    }
    remarks.doubt(NOTE, line.number, lines[at + 1]?.text ?? '$$');
    for (const within of lines.slice(at, end + 1))
      turned.push({ ...within, isCode: true, text: within.text.trim() === '$$' ? '```' : within.text });
    at = end + 1;
  }
  return turned;
}

function findEnd(lines: readonly PostLine[], start: number): number | undefined {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line && !line.isCode && line.text.trim() === '$$') return at;
  }
  return undefined;
}
