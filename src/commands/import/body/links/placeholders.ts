/*
 * Tags are converted before links are followed. Until then an address from a tag has one of these schemes.
 */

const TO = 'import-to:';
const GONE = 'import-gone:';

/** A final address: that of a story's file. */
export function finalAddress(address: string): string {
  return TO + encodeURI(address).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The address of a link that leads nowhere. The link is removed and its words stay. */
export function goneAddress(name: string): string {
  return GONE + encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');
}

export function readPlaceholder(address: string): { final: string } | 'gone' | undefined {
  if (address.startsWith(GONE)) return 'gone';
  return address.startsWith(TO) ? { final: decode(address.slice(TO.length)) } : undefined;
}

/** Removes addresses that are not in a link from a text. */
export function dropPlaceholders(text: string): string {
  if (!text.includes(TO) && !text.includes(GONE)) return text;
  return text.replace(/import-(?:to:([^\s()<>"']{0,2000})|gone:[^\s()<>"']{0,2000})/g, (_, final?: string) =>
    final === undefined ? '' : decode(final),
  );
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
