/** The most lines of a list in the report; the rest is counted. */
export const MAX_LISTED = 20;

/** Cuts a list after its first lines and says how many more there are. */
export function shorten(lines: readonly string[]): string[] {
  const more = lines.length - MAX_LISTED;
  return more <= 1 ? [...lines] : [...lines.slice(0, MAX_LISTED), `  and ${more} more`];
}

/** Replaces control characters and marks of writing direction: a file must not control the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu, '?');
}
