/** Creates a range from one place of the page to another. */
export function rangeOf(from: Node, fromOffset: number, to: Node, toOffset: number): Range {
  const range = new Range();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range;
}
