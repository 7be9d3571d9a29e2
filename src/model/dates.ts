import { tz, TZDate } from '@date-fns/tz';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { formatZone } from './zones.ts';

/** The calendar day an instant falls on in a zone; what addresses and the archive count by. */
export const localDay = keepByInstant((instant, zone): Day => {
  const there = new TZDate(instant.getTime(), zone);
  return { year: there.getFullYear(), month: there.getMonth() + 1, day: there.getDate() };
});

/** Whether an instant lies more than a year before another, by the calendar of a zone. */
export function isOverAYearOld(instant: Date, now: Date, zone: string): boolean {
  const days = (now.getTime() - instant.getTime()) / DAY_MS;
  // A calendar is asked only where years differ in length.
  if (days < 364 || days > 367) return days > 367;
  return aYearAfter(instant, zone) < now;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The same day and time a year later, by the calendar of a zone; February 28 after February 29. */
export const aYearAfter = keepByInstant((instant, zone) => new Date(addYears(instant, 1, { in: tz(zone) }).getTime()));

/** An instant with the offset its zone had then, such as `2023-11-17T09:10:00+09:00` (RFC 3339). */
export function formatIso(instant: Date, zone: string): string {
  return format(instant, "yyyy-MM-dd'T'HH:mm:ssxxx", { in: tz(zone) });
}

/** An instant in UTC, such as `2023-11-17T00:10:00Z` (RFC 3339), for files that no reader sees; no zone has to be looked up. */
export function formatUtc(instant: Date): string {
  return instant.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An instant in all the forms a page shows it in, in a named zone. */
export const makeMoment = keepByInstant((instant, zone): Moment => {
  // One call instead of four: finding the offset is what costs.
  const forms = format(instant, "yyyy-MM-dd'T'HH:mm:ssxxx|MMMM d, yyyy|MMM d, yyyy|HH:mm", { in: tz(zone) });
  const [iso, date, shortDate, time] = forms.split('|') as [string, string, string, string];
  return { iso, date, shortDate, time, ...formatZone(instant, zone) };
});

/** `November 17, 2023`. Many stories share a day: each is written out once. */
export function formatDate({ year, month, day }: Day): string {
  const number = (year * 12 + month) * 31 + day;
  let date = dates.get(number);
  if (date === undefined) dates.set(number, (date = format(utc(year, month, day), 'MMMM d, yyyy', { in: tz('UTC') })));
  return date;
}

const dates = new Map<number, string>();

/** `Friday, November 17, 2023` */
export function formatDay({ year, month, day }: Day): string {
  return format(utc(year, month, day), 'EEEE, MMMM d, yyyy', { in: tz('UTC') });
}

/** `November 2023` */
export function formatMonth(year: number, month: number): string {
  return format(utc(year, month), 'MMMM yyyy', { in: tz('UTC') });
}

/** `November` */
export function formatMonthName(month: number): string {
  return format(utc(2000, month), 'MMMM', { in: tz('UTC') });
}

/** `2023-11-17 09:10 JST`, for the terminal. */
export function formatForTerminal(instant: Date, zone: string): string {
  return `${format(instant, 'yyyy-MM-dd HH:mm', { in: tz(zone) })} ${formatZone(instant, zone).zone}`;
}

/** A story's instants are asked for by its page, its cards, its feeds: what a zone makes of one is found once, and kept as long as the story. */
function keepByInstant<Value>(make: (instant: Date, zone: string) => Value): (instant: Date, zone: string) => Value {
  const kept = new WeakMap<Date, Map<string, Value>>();
  return (instant, zone) => {
    let byZone = kept.get(instant);
    if (!byZone) kept.set(instant, (byZone = new Map()));
    let value = byZone.get(zone);
    if (value === undefined) byZone.set(zone, (value = make(instant, zone)));
    return value;
  };
}

function utc(year: number, month: number, day = 1): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Month and day count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Moment {
  /** RFC 3339 with offset */
  readonly iso: string;
  /** `November 17, 2023` */
  readonly date: string;
  /** `Nov 17, 2023` */
  readonly shortDate: string;
  /** `09:10` */
  readonly time: string;
  /** `JST` */
  readonly zone: string;
  /** `Japan Standard Time` */
  readonly zoneName: string;
}
