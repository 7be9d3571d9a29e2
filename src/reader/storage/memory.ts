import { withoutPrototype } from './without-prototype.ts';
import { isOwnPath } from './own-path.ts';

/* What is remembered of stories and series, and of how many. */

/** Enough for more than a year with a story a day; about 300 kB. */
export const MAX_STORIES = 500;
export const MAX_SERIES = 200;
/** Paragraphs of one story that are remembered, to notice their edits. */
export const MAX_PARAGRAPHS = 300;

export interface StoryMemory {
  readonly title: string;
  /** BCP 47, of the headline */
  readonly lang: string;
  /** path with the base, as in links */
  readonly path: string;
  /** moment of the last visit, milliseconds since 1970 */
  readonly seen: number;
  /** where the reader stopped; absent on the first screen and after the end */
  readonly place?: ReadingPosition | undefined;
  readonly isRead?: boolean | undefined;
  /** path of the page of its series */
  readonly series?: string | undefined;
  /** moment its licence ends */
  readonly expires?: number | undefined;
  /** moment it was saved */
  readonly saved?: number | undefined;
  /** ids of the paragraphs at the last visit, with spaces between: an id is a hash of its words (markdown/text/content-hash.ts) */
  readonly paragraphs: string;
}

/** A place that can be found again with another width or text size, and after the story was edited. */
export interface ReadingPosition {
  /** id of the block that the reader was looking at */
  readonly id: string;
  /** share of that block above the place, 0–1 */
  readonly fraction: number;
  /** share of the whole text above the place, 0–1; used if the block is gone */
  readonly whole: number;
}

export interface SeriesMemory {
  readonly seen: number;
  /** ids of its stories at the last visit, with spaces between */
  readonly parts: string;
}

/** Returns the newest memories, saved stories before those that were only read. Pure. */
export function keepNewest<Memory extends { readonly seen: number; readonly saved?: number | undefined }>(
  memories: Readonly<Record<string, Memory>>,
  most: number,
): Record<string, Memory> {
  const entries = Object.entries(memories);
  if (entries.length <= most) return withoutPrototype({ ...memories });
  const isSaved = ({ saved }: Memory) => Number(saved !== undefined);
  entries.sort(([a, one], [b, other]) => isSaved(other) - isSaved(one) || other.seen - one.seen || (a < b ? -1 : 1));
  return withoutPrototype(Object.fromEntries(entries.slice(0, most)));
}

export function isStoryMemory(value: unknown): value is StoryMemory {
  const { title, lang, path, seen, place, isRead, series, expires, saved, paragraphs } = fieldsOf(value);
  return (
    typeof title === 'string' &&
    typeof lang === 'string' &&
    isOwnPath(path) &&
    isMoment(seen) &&
    (place === undefined || isPlace(place)) &&
    (series === undefined || isOwnPath(series)) &&
    (isRead === undefined || typeof isRead === 'boolean') &&
    [expires, saved].every((moment) => moment === undefined || isMoment(moment)) &&
    typeof paragraphs === 'string'
  );
}

export function isSeriesMemory(value: unknown): value is SeriesMemory {
  const { seen, parts } = fieldsOf(value);
  return isMoment(seen) && typeof parts === 'string';
}

function isPlace(value: unknown): value is ReadingPosition {
  const { id, fraction, whole } = fieldsOf(value);
  return typeof id === 'string' && isShare(fraction) && isShare(whole);
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
