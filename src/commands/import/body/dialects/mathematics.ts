import type { Remarks } from '../remarks.ts';
import type { Line } from './lines.ts';

const NOTE = 'mathematics stands as its source';

/**
 * Mathematics set off between two lines of `$$` (or `\[` and `\]`) as code, so that Markdown leaves its signs alone; that a
 * story has no formulas is reported.
 */
export function turnMathematics(lines: readonly Line[], remarks: Remarks): Line[] {
  const turned: Line[] = [];
  let at = 0;
  /** No end stands after this line: looked for once. */
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

function findEnd(lines: readonly Line[], start: number): number | undefined {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line && !line.isCode && line.text.trim() === '$$') return at;
  }
  return undefined;
}
