/** A link as Markdown has it. */
export function asLink(words: string, address: string): string {
  return `[${words.replace(/[[\]\\]/g, '\\$&')}](${address.replace(/\s/g, '%20').replace(/[()<>]/g, inPercent)})`;
}

/** A sign of ASCII as an address has it where it would end the address. */
function inPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A picture as Markdown has it. */
export function asPicture(words: string, address: string): string {
  return `!${asLink(words, address)}`;
}
