/** What would end words or an address in Markdown. */
const ENDS: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', '<': '%3C', '>': '%3E' };

/** A link as Markdown has it. */
export function asLink(words: string, address: string): string {
  return `[${words.replace(/[[\]\\]/g, '\\$&')}](${address.replace(/[\s()<>]/g, (sign) => ENDS[sign] ?? '%20')})`;
}

/** A picture as Markdown has it. */
export function asPicture(words: string, address: string): string {
  return `!${asLink(words, address)}`;
}
