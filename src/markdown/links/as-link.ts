/** A link in Markdown. */
export function asLink(words: string, address: string): string {
  return `[${words.replace(/[[\]\\]/g, '\\$&')}](${address.replace(/\s/g, '%20').replace(/[()<>]/g, inPercent)})`;
}

/** Percent-encodes a character that would end the address. */
function inPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A picture in Markdown. */
export function asPicture(words: string, address: string): string {
  return `!${asLink(words, address)}`;
}
