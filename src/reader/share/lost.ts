/** The page's address with the directives of its fragment, where the browser lets a script read them. */
export function fullAddress(): string {
  return ('navigation' in globalThis && navigation.currentEntry?.url) || location.href;
}

/**
 * Whether a link leads to a place that is not there by its name: the ids of words (markdown/rehype-story-ids.ts) go with
 * them. Older links to a passage may name the number of a note, which may stand elsewhere by now.
 */
export function isLost(address: string): boolean {
  const [id = '', directives] = (address.split('#')[1] ?? '').split(':~:');
  return /^fnref-/.test(id) ? directives !== undefined : /^(?:p|h|fig)-/.test(id) && !isThere(id);
}

function isThere(id: string): boolean {
  try {
    return document.getElementById(decodeURIComponent(id)) !== null;
  } catch {
    // Damaged on its way.
    return false;
  }
}
