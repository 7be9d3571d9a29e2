/** A place in a body. */
export class Source {
  readonly body: string;

  constructor(body: string) {
    this.body = body;
  }

  /** What a node was made of. */
  of(node: Placed): string {
    return this.body.slice(node.position?.start.offset, node.position?.end.offset);
  }

  /** Line of a character of the node's source. */
  lineIn(node: Placed, at: number): number {
    return (node.position?.start.line ?? 1) + (this.of(node).slice(0, at).match(/\n/g)?.length ?? 0);
  }
}

/** A node that knows where it was written. */
export interface Placed {
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly offset?: number | undefined };
        readonly end: { readonly line: number; readonly offset?: number | undefined };
      }
    | undefined;
}

/** One line of a text, whole up to the length that a message can have. */
export function shown(text: string, length = 1000): string {
  const line = text.replace(/[ \t\n]+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
