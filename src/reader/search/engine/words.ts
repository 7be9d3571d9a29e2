import type { Answer } from './answer.ts';

/* What the page says of its answers. */

const NOTHING =
  'No story fits. Try fewer or other words, the beginning of a word such as “harb…”, or all years, series, topics and agencies.';
const NO_WORD = 'That holds no word that could be searched for.';
export const WAITING = 'The stories are being searched.';
/** While editing there is no index (src/build/publish.ts makes it). */
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
export function tell(answer: Answer, asked: string): string {
  const { total, isAll, clauses, insteadOf, isTooWide } = answer;
  if (asked !== '' && clauses.length === 0) return NO_WORD;
  const beginning = clauses.find(({ isBeginning }) => isBeginning)?.shown;
  if (isTooWide) return `Too many words begin with “${beginning}…”. Type a letter more.`;
  if (total === 0) return isAll ? NOTHING : `No story fits${among(answer)}.`;
  const stories = `${formatStories(total)}${among(answer)}`;
  if (beginning === undefined) return stories;
  const starting = `a word that begins with “${beginning}…”`;
  if (!insteadOf) return `${stories} with ${starting}`;
  const missing = clauses.length === 1 ? `“${beginning}” itself` : 'all the words';
  return `No story${among(insteadOf)} has ${missing}, but ${stories} ${total === 1 ? 'has' : 'have'} ${starting}`;
}

function among({ searched, isAll }: Answer): string {
  return isAll ? '' : ` among the newest ${formatStories(searched.reduce((sum, { count }) => sum + count, 0))}`;
}
