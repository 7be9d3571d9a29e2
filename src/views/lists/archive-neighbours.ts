import { memoize } from '../../lib/caches/memoize.ts';
import type { ArchiveDay, ArchiveMonth, ArchiveYear } from '../../edition/lists/archive.ts';
import { asHeading, formatDay, formatMonth, formatYear } from '../../dates/dates.ts';
import { dayPath, monthPath, yearPath } from '../../addresses/urls.ts';

/** The years before and after one that have stories. */
export function neighbourYears(archive: readonly ArchiveYear[], year: ArchiveYear): Neighbours {
  return neighbours(archive, year, ({ year }) => ({ path: yearPath(year), name: formatYear(year) }));
}

/** The months before and after one that have stories, across years. */
export function neighbourMonths(archive: readonly ArchiveYear[], month: ArchiveMonth): Neighbours {
  return neighbours(monthsOf(archive), month, ({ year, month }) => ({
    path: monthPath(year, month),
    name: asHeading(formatMonth(year, month)),
  }));
}

/** The days before and after one that have stories, across months and years. */
export function neighbourDays(archive: readonly ArchiveYear[], day: ArchiveDay): Neighbours {
  return neighbours(daysOf(archive), day, (other) => ({ path: dayPath(other), name: asHeading(formatDay(other)) }));
}

// Looks positions up in a map: searching the list for each of ten thousand days takes seven seconds.
const monthsOf = memoize((archive: readonly ArchiveYear[]) => archive.flatMap(({ months }) => months));
const daysOf = memoize((archive: readonly ArchiveYear[]) => monthsOf(archive).flatMap(({ days }) => days));
const placesOf = memoize((list: readonly object[]) => new Map(list.map((one, index) => [one, index])));

function neighbours<T extends object>(latestFirst: readonly T[], one: T, describe: (other: T) => Way): Neighbours {
  const index = placesOf(latestFirst).get(one) ?? -1;
  const newer = latestFirst[index - 1];
  const older = latestFirst[index + 1];
  return { newer: newer && describe(newer), older: older && describe(older) };
}

export interface Neighbours {
  readonly newer: Way | undefined;
  readonly older: Way | undefined;
}

interface Way {
  readonly path: string;
  readonly name: string;
}
