/** The part of a text that a pattern matches, or an empty text. */
export function matchOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}

/** What the groups of a pattern match in a text; empty if the pattern does not match. */
export function groupsOf(pattern: RegExp, text: string): readonly (string | undefined)[] {
  return pattern.exec(text)?.slice(1) ?? [];
}

/** A text up to the end of its first line. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/** A text from the beginning of its last line. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** How many lines end within a text. */
export function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
