import { countLineEnds } from '../../lib/text/match.ts';
import { lineOf, type Placed } from '../nodes.ts';
/** A place in a body. */
export class Source {
  readonly body: string;

  constructor(body: string) {
    this.body = body;
  }

  /** The source of a node. */
  of(node: Placed): string {
    return this.body.slice(node.position?.start.offset, node.position?.end.offset);
  }

  /** Line of a character of the node's source. */
  lineIn(node: Placed, at: number): number {
    return lineOf(node) + countLineEnds(this.of(node).slice(0, at));
  }
}

/** Shows a text on one line, cut where it is too long for a message. */
export function shown(text: string, length = 1000): string {
  const line = text.replace(/[ \t\n]+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
