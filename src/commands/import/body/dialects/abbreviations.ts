import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

/** `*[HTML]: Hypertext Markup Language`, alone in a line. */
const DEFINITION = /^ {0,3}\*\[([^\][]{1,80})\]:[ \t]*(.{1,500})$/;

/** The most abbreviations of a post that are read. Nobody writes more by hand. */
const MAX_ABBREVIATIONS = 200;

/** Removes the definitions of abbreviations from a body, and inserts each where its abbreviation first occurs. */
export function takeAbbreviations(
  lines: readonly PostLine[],
  remarks: Remarks,
): { lines: PostLine[]; meanings: Map<string, string> } {
  const meanings = new Map<string, string>();
  const kept = lines.map((line) => {
    const [, name, meaning] = (!line.isCode && line.text.includes('*[') && DEFINITION.exec(line.text)) || [];
    if (name === undefined || meaning === undefined || meanings.size >= MAX_ABBREVIATIONS) return line;
    meanings.set(name.trim(), meaning.trim());
    remarks.turn('abbreviations: each is explained where it is first used', line.number);
    return { ...line, text: '' };
  });
  return { lines: kept, meanings };
}
