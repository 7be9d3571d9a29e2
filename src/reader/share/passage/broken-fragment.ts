/** Returns the page's address with its text directive, if the browser lets a script read it. */
export function fullAddress(): string {
  return ('navigation' in globalThis && navigation.currentEntry?.url) || location.href;
}

/**
 * Whether the id in a link is no longer on the page: ids are made from words and change with them
 * (markdown/rehype/rehype-story-ids.ts). Older links may contain the number of a footnote, which may now belong to
 * another one.
 */
export function isBrokenFragment(address: string): boolean {
  const [id = '', directives] = (address.split('#')[1] ?? '').split(':~:');
  return /^fnref-/.test(id) ? directives !== undefined : /^(?:p|h|fig)-/.test(id) && !isThere(id);
}

function isThere(id: string): boolean {
  try {
    return document.getElementById(decodeURIComponent(id)) !== null;
  } catch {
    // Not percent-encoded correctly.
    return false;
  }
}
