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

/** Which stories were searched, where it was not all of them. */
export function scopeOf({ searched, isAll }: Answer): string {
  const count = searched.reduce((sum, shard) => sum + shard.count, 0);
  return isAll ? '' : `among the newest ${formatStories(count)}`;
}
