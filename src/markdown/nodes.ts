import type { Association, List } from 'mdast';

/*
 * Where a node of Markdown or HTML was in the text. A parser always sets these properties, though their types do not say
 * so; a node made by a transform is at the beginning of the body.
 */

/** The start of a node: line and column, from 1. */
export function placeOf(node: Placed): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** The line of a node's start, from 1. */
export function lineOf(node: Placed): number {
  return placeOf(node).line;
}

/** UTF-16 units of the body before a node. */
export function offsetOf(node: Placed): number {
  return node.position?.start.offset ?? 0;
}

/** UTF-16 units of the body before the end of a node. */
export function endOf(node: Placed): number {
  return node.position?.end.offset ?? 0;
}

/** The name of a definition, of a note or of a reference, as it was written. */
export function labelOf({ label, identifier }: Association): string {
  return label ?? identifier;
}

/** The number of a numbered list's first item. */
export function firstNumber(list: List): number {
  return list.start ?? 1;
}

/** A node with its position in the text. */
export interface Placed {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}
