import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

/** Lines, without spaces, that another system replaces with something or where it cuts a post. */
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

/** Kramdown attaches its table of contents to a list item with this text. */
const TOC_ITEM = /^[-*+1.]{1,2}[ \t]+(?:TOC|toc|this unordered seed list will be replaced.{0,20})$/;

/** Removes the marks for other systems that readers must not see. */
export function dropMarks(lines: readonly PostLine[], remarks: Remarks): PostLine[] {
  return lines.map((line) => {
    if (line.isCode || line.text === '') return line;
    const text = line.text.trim();
    if (text.length > MAX_LENGTH * 2) return dropWithin(line, remarks);
    const note =
      MARKS.get(text.replace(/\s/g, '').toLowerCase()) ?? (TOC_ITEM.test(text) ? MARKS.get('[toc]') : undefined);
    if (note === undefined) return dropWithin(line, remarks);
    remarks.turn(`${note} is removed`, line.number);
    return { ...line, text: '' };
  });
}

/** `<!--more-->` may also end a line of a paragraph. */
function dropWithin(line: PostLine, remarks: Remarks): PostLine {
  if (!line.text.includes('<!--')) return line;
  const text = line.text.replace(/<!-- ?(?:more|excerpt|truncate) ?-->/gi, '');
  if (text !== line.text) remarks.turn('the mark where an excerpt ends is removed', line.number);
  return { ...line, text };
}
