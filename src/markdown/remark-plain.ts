import type { List, Nodes, Root } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import { matchOf } from '../lib/text/match.ts';
import { firstNumber, offsetOf } from './nodes.ts';

/**
 * Turns what GFM means for a code host into prose: a task's check box becomes a sign before its text (a page nobody can
 * edit has no use for an input), and the language of a code block, for which there is no highlighter, is removed. The
 * items of a list keep their numbers, although Markdown would count on from the first.
 */
export default function remarkPlain() {
  return (tree: Root, file: { toString(): string }): void => {
    simplify(tree, String(file));
  };
}

/** A row of a table with all its cells; remark-rehype would drop those beyond the head. */
export const tableRow: typeof defaultHandlers.tableRow = (state, row, parent) => {
  if (parent?.type !== 'table') return defaultHandlers.tableRow(state, row, parent);
  const align = [...(parent.align ?? [])];
  while (align.length < row.children.length) align.push(null);
  const wide = { ...parent, align };
  return defaultHandlers.tableRow(state, row, wide);
};

function simplify(node: Nodes, body: string): void {
  if (node.type === 'code') {
    node.lang = null;
    node.meta = null;
  }
  if (node.type === 'list' && node.ordered) keepNumbers(node, body);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const sign = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children.unshift(sign);
    else node.children.unshift({ type: 'paragraph', children: [sign] });
    node.checked = null;
  }
  if ('children' in node) for (const child of node.children) simplify(child, body);
}

/** If all numbers are the same, they are not meant: writing `1.` before every item is a habit. */
function keepNumbers(list: List, body: string): void {
  const numbers = list.children.map((item) => Number(matchOf(/^\d*/, body.slice(offsetOf(item), offsetOf(item) + 9))));
  if (numbers.every((number) => number === numbers[0])) return;
  let next = firstNumber(list);
  list.children.forEach((item, index) => {
    const number = numbers[index] ?? next;
    if (number !== next) item.data = { ...item.data, hProperties: { value: String(number) } };
    next = number + 1;
  });
}
