/** Returns the page's address with its text directive, where the browser lets a script read it. */
export function fullAddress(): string {
  return ('navigation' in globalThis && navigation.currentEntry?.url) || location.href;
}

/**
 * Tells whether the id in a link is no longer on the page: ids are made of words and change with them
 * (markdown/rehype/rehype-story-ids.ts). Older links to a passage may name the number of a footnote, which may be another's by now.
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
