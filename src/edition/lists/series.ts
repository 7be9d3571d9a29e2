import type { Article } from '../../schemas/article.ts';
import type { Series } from '../../schemas/series.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { compareNames, compareNewest } from './order.ts';

/**
 * Lists series with their public stories in reading order. The series with the latest story comes first; series without
 * stories follow by title.
 */
export function makeRuns(series: readonly Series[], newestFirst: readonly Article[]): readonly SeriesRun[] {
  const stories = Map.groupBy(newestFirst, (article) => article.series?.id);
  return series
    .map((one) => makeRun(one, stories.get(one.id) ?? []))
    .sort((a, b) => (b.latest?.getTime() ?? 0) - (a.latest?.getTime() ?? 0) || compareTitles(a.series, b.series));
}

/** Compares series by title, then by id. */
export function compareTitles(a: Series, b: Series): number {
  return compareNames(a.title, b.title) || compareText(a.id, b.id);
}

/** Lists the missing parts that readers may know of: gaps below the highest number, and planned parts above it. */
export function missingParts({ series, parts }: Pick<SeriesRun, 'series' | 'parts'>): readonly number[] {
  const there = new Set(parts.map(({ series: place }) => place?.part));
  const last = Math.max(series.planned ?? 0, ...parts.map(({ series: place }) => place?.part ?? 0));
  return Array.from({ length: last }, (_, index) => index + 1).filter((part) => !there.has(part));
}

/**
 * Returns how many parts there will be: the planned number, or the present one if the series is complete; undefined if
 * open.
 */
export function totalParts({ series, parts }: SeriesRun): number | undefined {
  const highest = Math.max(0, ...parts.map(({ series }) => series?.part ?? 0));
  if (series.planned) return Math.max(series.planned, highest);
  return series.state === 'complete' ? highest : undefined;
}

function makeRun(series: Series, newestFirst: readonly Article[]): SeriesRun {
  const latest = newestFirst[0]?.published;
  const reading = [...newestFirst].sort(compareParts);
  return { series, parts: series.order === 'newest' ? newestFirst : reading, reading, ...(latest && { latest }) };
}

/** Numbered parts by number, then the others from the oldest. */
function compareParts(a: Article, b: Article): number {
  return comparePartNumbers(a.series?.part, b.series?.part) || compareNewest(b, a);
}

// Infinity minus Infinity is not a number, so missing numbers are compared separately.
function comparePartNumbers(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined ? -1 : a - b;
}

/** A series and its public stories. */
export interface SeriesRun {
  readonly series: Series;
  /** in reading order, or newest first if the series says so */
  readonly parts: readonly Article[];
  /** always in reading order: the next part is the later one */
  readonly reading: readonly Article[];
  /** when its latest story appeared */
  readonly latest?: Date;
}
