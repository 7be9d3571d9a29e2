import type { Answer } from './engine.ts';

/* What the page says of its answers. */

const NOTHING =
  'No story fits. Try fewer or other words, the beginning of a word, or all years, series, topics and agencies.';
export const WAITING = 'The stories are being searched.';
/** While editing there is no index (desk/publish.ts makes it). */
export const TROUBLE = import.meta.env.DEV
  ? 'While editing there is no index: the built site has one.'
  : 'The index cannot be loaded, so that stories cannot be searched now.';

export function formatStories(count: number): string {
  return count === 1 ? '1 story' : `${count.toLocaleString(document.documentElement.lang)} stories`;
}

/** How many stories were found, and among which, where it was not all of them. */
export function tell({ total, searched, isAll }: Answer): string {
  const newest = `among the newest ${formatStories(searched.reduce((sum, { count }) => sum + count, 0))}`;
  if (total === 0) return isAll ? NOTHING : `No story fits ${newest}.`;
  return isAll ? formatStories(total) : `${formatStories(total)} ${newest}`;
}
