import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { localDay } from '../../dates/dates.ts';

/**
 * Years, months and days with stories, latest first, each story in its own zone. The days of withdrawn stories are
 * included without them: readers can shorten any address, a notice's too, and still get a page.
 */
export function makeArchive(
  newestFirst: readonly Article[],
  withdrawn: readonly Article[] = [],
): readonly ArchiveYear[] {
  const years = new Map<number, Map<number, Map<number, Article[]>>>();
  for (const article of [...newestFirst, ...withdrawn]) {
    const { year, month, day } = localDay(article.published, article.timeZone ?? publication.timeZone);
    const months = getOrMake(years, year, () => new Map<number, Map<number, Article[]>>());
    const days = getOrMake(months, month, () => new Map<number, Article[]>());
    const stories = getOrMake(days, day, () => new Array<Article>());
    if (article.status !== 'withdrawn') stories.push(article);
  }
  return latestFirst(years).map(([year, months]) => {
    const list = latestFirst(months).map(([month, days]) => {
      const dayList = latestFirst(days).map(([day, stories]) => ({ year, month, day, stories }));
      return { year, month, days: dayList, count: sum(dayList.map(({ stories }) => stories.length)) };
    });
    return { year, months: list, count: sum(list.map(({ count }) => count)) };
  });
}

/** A year and its months with their numbers of stories. */
export function countMonths({ year, count, months }: ArchiveYear) {
  return { year, count, months: months.map(countMonth) };
}

/** A month with its number of stories. */
export function countMonth({ year, month, count }: ArchiveMonth): Omit<ArchiveMonth, 'days'> {
  return { year, month, count };
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function latestFirst<V>(map: Map<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => b - a);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export interface ArchiveYear {
  readonly year: number;
  readonly months: readonly ArchiveMonth[];
  readonly count: number;
}

export interface ArchiveMonth {
  readonly year: number;
  /** counts from 1 */
  readonly month: number;
  readonly days: readonly ArchiveDay[];
  readonly count: number;
}

export interface ArchiveDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly stories: readonly Article[];
}
