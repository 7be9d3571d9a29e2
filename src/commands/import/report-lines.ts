/** So many files or reasons are named one by one; the rest is counted. */
export const MOST_NAMED = 20;

/** The first lines, and how many more there are. */
export function shorten(lines: readonly string[]): string[] {
  const more = lines.length - MOST_NAMED;
  return more <= 1 ? [...lines] : [...lines.slice(0, MOST_NAMED), `  and ${more} more`];
}

/** What would move the cursor or turn the line is taken out; a file must not speak to the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu, '?');
}
