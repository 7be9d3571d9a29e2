import type { Answer } from './engine.ts';

/* What the page says of its answers. */

export const NOTHING =
  'No story fits. Try fewer or other words, the beginning of a word, or all years, series, topics and agencies.';
export const WAITING = 'The stories are being searched.';
/** While editing there is no index (desk/build.ts makes it). */
export const TROUBLE = import.meta.env.DEV
  ? 'While editing there is no index: the built site has one.'
  : 'The index cannot be loaded, so that stories cannot be searched now.';

export function formatStories(count: number): string {
  return count === 1 ? '1 story' : `${count.toLocaleString(document.documentElement.lang)} stories`;
}

/** Which years were searched, where it was not all of them. */
export function scopeOf({ searched, left }: Answer): string {
  const [newest] = searched;
  const oldest = searched.at(-1);
  if (left.length === 0 || newest === undefined) return '';
  return newest === oldest ? `in ${newest}` : `from ${oldest} to ${newest}`;
}
