import type { List, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { firstLine, matchOf } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { firstNumber, lineOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

/** The line between the head of a table and its rows. */
const DELIMITERS = /^-+\s*\|[\s|:-]*$/;

const OPENS_LIST = /[:：]\s*$/;

/**
 * A list of one item may be a sentence that begins with a number, a sign or a date. After a colon, or indented under
 * another item, it is intended.
 */
export function listMistakes(node: List, parent: Parents, index: number, source: Source): Problem[] {
  const [item] = node.children;
  const line = lineOf(node);
  const first = firstLine(source.of(node));
  if (!item || node.children.length > 1) return [];
  const before = parent.children[index - 1];
  if (before?.type === 'paragraph' && (parent.type === 'listItem' || OPENS_LIST.test(toString(before)))) return [];
  const interrupts = before?.type === 'paragraph' && before.position?.end.line === line - 1;
  if (node.ordered) {
    const mark = matchOf(/^\d+/, first);
    const goesOn = parent.children.slice(0, index).some((other) => other.type === 'list' && endsBefore(other, node));
    if (!interrupts && (node.start === 1 || goesOn) && !mark.startsWith('0')) return [];
    const note = `read as a list that begins with ${firstNumber(node)}`;
    return [{ line, found: shown(first, 100), note, write: first.replace(/^(\d+)([.)])/, '$1\\$2') }];
  }
  if (DELIMITERS.test(first)) {
    const write = `| ${first.replace(/^\|\s*|\s*\|\s*$/g, '')} |`;
    return [{ line, found: shown(first, 100), note: 'the line under the head of a table begins with |', write }];
  }
  const isFigure = /^[-+*]\s+\d/.test(first);
  if (!interrupts && !isFigure) return [];
  const write = isFigure ? first.replace(/^-\s+/, '−').replace(/^([+*])\s+/, '\\$1') : `\\${first}`;
  return [{ line, found: shown(first, 100), note: 'read as a list of one item', write }];
}

function endsBefore(list: List, next: List): boolean {
  return list.ordered === true && firstNumber(list) + list.children.length === next.start;
}
