import type { Association, List } from 'mdast';

/*
 * What a node of Markdown or of HTML tells of the text that it was made of. A parser always sets these properties, though their types
 * do not say so; a node that a transform has made stands at the beginning of the body.
 */

/** Where a node begins: line and column, from 1. */
export function placeOf(node: Placed): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** The line on which a node begins, from 1. */
export function lineOf(node: Placed): number {
  return placeOf(node).line;
}

/** How many UTF-16 units of the body stand before a node. */
export function offsetOf(node: Placed): number {
  return node.position?.start.offset ?? 0;
}

/** How many UTF-16 units of the body stand before the end of a node. */
export function endOf(node: Placed): number {
  return node.position?.end.offset ?? 0;
}

/** The name of a definition, of a note or of what refers to one, as it was written. */
export function labelOf({ label, identifier }: Association): string {
  return label ?? identifier;
}

/** The number that the first item of a numbered list was given. */
export function firstNumber(list: List): number {
  return list.start ?? 1;
}

/** A node that knows where it was written. */
export interface Placed {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}
