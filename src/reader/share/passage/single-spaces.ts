/** Returns a text with single spaces only, as a page shows it. */
export function singleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
