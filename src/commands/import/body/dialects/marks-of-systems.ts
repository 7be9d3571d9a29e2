import type { Remarks } from '../remarks.ts';
import type { Line } from './lines.ts';

/** A line that another system puts something in place of, or cuts a post at, by what it says without spaces. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['[toc]', 'a table of contents that the other system made'],
  ['[[toc]]', 'a table of contents that the other system made'],
  ['[[_toc_]]', 'a table of contents that the other system made'],
  ['@[toc]', 'a table of contents that the other system made'],
  ['${toc}', 'a table of contents that the other system made'],
  ['<!--toc-->', 'a table of contents that the other system made'],
  ['<!--more-->', 'the mark where an excerpt ends'],
  ['<!--excerpt-->', 'the mark where an excerpt ends'],
  ['<!--truncate-->', 'the mark where an excerpt ends'],
  ['{/*truncate*/}', 'the mark where an excerpt ends'],
]);

/** No mark is longer. */
const MAX_LENGTH = 40;

/** Kramdown's table of contents hangs on an item of a list of this word. */
const TOC_ITEM = /^[-*+1.]{1,2}[ \t]+(?:TOC|toc|this unordered seed list will be replaced.{0,20})$/;

/** Lines without the marks that speak to another system and that no reader is meant to see. */
export function dropMarks(lines: readonly Line[], remarks: Remarks): Line[] {
  return lines.map((line) => {
    if (line.isCode || line.text === '') return line;
    const text = line.text.trim();
    if (text.length > MAX_LENGTH * 2) return dropWithin(line, remarks);
    const note =
      MARKS.get(text.replace(/\s/g, '').toLowerCase()) ?? (TOC_ITEM.test(text) ? MARKS.get('[toc]') : undefined);
    if (note === undefined) return dropWithin(line, remarks);
    remarks.turn(`${note} is taken off`, line.number);
    return { ...line, text: '' };
  });
}

/** `<!--more-->` also stands at the end of a paragraph's line. */
function dropWithin(line: Line, remarks: Remarks): Line {
  if (!line.text.includes('<!--')) return line;
  const text = line.text.replace(/<!-- ?(?:more|excerpt|truncate) ?-->/gi, '');
  if (text !== line.text) remarks.turn('the mark where an excerpt ends is taken off', line.number);
  return { ...line, text };
}
