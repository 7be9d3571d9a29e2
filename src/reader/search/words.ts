import type { Answer } from './engine.ts';

/* What the page says of its answers. */

const NOTHING =
  'No story fits. Try fewer or other words, the beginning of a word such as “harb…”, or all years, series, topics and agencies.';
const NO_WORD = 'That holds no word that could be searched for.';
export const WAITING = 'The stories are being searched.';
/** While editing there is no index (desk/publish.ts makes it). */
export const TROUBLE = import.meta.env.DEV
  ? 'While editing there is no index: the built site has one.'
  : 'The index cannot be loaded, so that stories cannot be searched now.';

export function formatStories(count: number): string {
  return count === 1 ? '1 story' : `${count.toLocaleString(document.documentElement.lang)} stories`;
}

/** What is said after TROUBLE or WAITING of the headlines that answer instead. */
export function formatHeadlines(count: number): string {
  return count === 0 ? '' : ` ${count === 1 ? '1 headline' : `${count} headlines`} among the newest:`;
}

/** How many stories were found, and among which, where it was not all of them; and what was taken for a beginning. */
export function tell({ total, searched, isAll, clauses, isInstead, isTooWide }: Answer, asked: string): string {
  const newest = `the newest ${formatStories(searched.reduce((sum, { count }) => sum + count, 0))}`;
  if (asked !== '' && clauses.length === 0) return NO_WORD;
  const beginning = clauses.find(({ isBeginning }) => isBeginning)?.shown;
  if (isTooWide) return `Too many words begin with “${beginning}…”. Type a letter more.`;
  if (total === 0) return isAll ? NOTHING : `No story fits among ${newest}.`;
  const among = isAll ? '' : ` among ${newest}`;
  if (beginning === undefined) return formatStories(total) + among;
  const starting = `with a word that begins with “${beginning}…”`;
  if (!isInstead) return `${formatStories(total)}${among} ${starting}`;
  const none =
    clauses.length === 1 ? `No story${among} has “${beginning}” itself` : `No story${among} has all the words`;
  return `${none}, but ${formatStories(total)} ${starting}`;
}
