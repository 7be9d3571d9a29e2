import type { Root, RootContent } from 'hast';
import { findInvisible } from '../../schemas/fields/invisible.ts';
import { countLineEnds, lastLine } from '../../lib/text/match.ts';
import { placeOf } from '../nodes.ts';
import { parseUnsafe } from './unsafe-tree.ts';

/** `&#x202e;`, which Markdown and HTML read as the character it names, except in code. */
const REFERENCE = /&#/;

/**
 * The first character of a body that no text may contain (schemas/fields/invisible.ts), typed or as a reference. Line and
 * column are 1-based within the body, which is within the limits of Markdown.
 */
export function findInvisibleText(body: string): InvisibleText | undefined {
  const typed = findInvisible(body);
  if (typed) {
    const before = body.slice(0, typed.index);
    return { line: countLineEnds(before) + 1, column: lastLine(before).length + 1, note: typed.note };
  }
  if (!REFERENCE.test(body)) return undefined;
  const texts = textsIn(parseUnsafe(body, { file: '', bodyLine: 1 }));
  const named = findInvisible(texts.map(({ text }) => text).join(''));
  if (!named) return undefined;
  let end = 0;
  const place = texts.find(({ text }) => (end += text.length) > named.index);
  return place && { line: place.line, column: place.column, note: named.note };
}

/** Lists text, and the alternative texts and titles of pictures and links, in order. */
function textsIn(node: Root | RootContent): { text: string; line: number; column: number }[] {
  const { line, column } = placeOf(node);
  if (node.type === 'text') return [{ text: node.value, line, column }];
  if (!('children' in node)) return [];
  const said = node.type === 'element' ? [node.properties['alt'], node.properties['title']] : [];
  return [
    ...said.flatMap((text) => (typeof text === 'string' ? { text: `${text}\n\n`, line, column } : [])),
    ...node.children.flatMap(textsIn),
  ];
}

export interface InvisibleText {
  readonly line: number;
  readonly column: number;
  readonly note: string;
}
