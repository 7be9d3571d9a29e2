import { tz } from '@date-fns/tz';
import { addYears } from 'date-fns/addYears';
import { capitalize } from '../lib/text/language.ts';
import { memoize } from '../lib/caches/memoize.ts';
import { publication } from '../publication.ts';
import { say, words } from '../words/say.ts';
import { calendarIn } from './calendar.ts';
import { clockIn, formatOffset, instantOf, nearestMinute, offsetAt } from './offsets.ts';
import { formatZone } from './zones.ts';

const UTC = { in: tz('UTC') };

/** The calendar day of an instant in a zone. Addresses and the archive use it. */
export const localDay = byInstant((instant, zone): Day => dayOf(clockIn(instant, zone)));

function dayOf(there: Date): Day {
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() };
}

/** Whether an instant is more than a year before another, by the calendar of a zone. */
export function isOverAYearOld(instant: Date, now: Date, zone: string): boolean {
  const days = (now.getTime() - instant.getTime()) / DAY_MS;
  // The calendar only matters if the years differ in length.
  if (days < 364 || days > 367) return days > 367;
  return oneYearAfter(instant, zone) < now;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The same day and time a year later, by the calendar of a zone; February 28 after February 29. */
export const oneYearAfter = byInstant((instant, zone) =>
  instantOf(new Date(addYears(clockIn(instant, zone), 1, UTC).getTime()), zone),
);

/**
 * Writes an instant with its offset in the zone, such as `2023-11-17T09:10:00+09:00` (RFC 3339). Neither RFC 3339 nor
 * HTML allows seconds in an offset: an old offset is rounded to the minute, and the time shifted with it, so the instant
 * stays the same to the second.
 */
export function formatIso(instant: Date, zone: string): string {
  return isoWith(offsetAt(instant, zone), instant);
}

function isoWith(exactOffset: number, instant: Date): string {
  const offset = nearestMinute(exactOffset);
  return new Date(instant.getTime() + offset).toISOString().slice(0, 19) + formatOffset(offset);
}

/**
 * Writes an instant with its offset in the zone, such as `Fri, 17 Nov 2023 09:10:00 +0900` (RFC 822, with a year of four
 * digits).
 */
export function formatRfc822(instant: Date, zone: string): string {
  const offset = nearestMinute(offsetAt(instant, zone));
  const there = new Date(instant.getTime() + offset).toUTCString();
  return there.replace('GMT', formatOffset(offset).replace(':', ''));
}

/** Writes an instant in UTC, such as `2023-11-17T00:10:00Z` (RFC 3339), for files that no reader sees. Needs no zone. */
export function formatUtc(instant: Date): string {
  return instant.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An instant in all the forms that a page shows, in a named zone and the language of the publication. */
export const makeMoment = byInstant((instant, zone): Moment => {
  // Finding the offset is the slow part.
  const offset = offsetAt(instant, zone);
  const there = new Date(instant.getTime() + offset);
  const { at, short, clock } = words().dates;
  const calendar = calendarIn(publication.language);
  const date = formatDate(dayOf(there));
  const time = calendar.time(there, clock);
  const day = calendar.shortDate(there);
  return {
    iso: isoWith(offset, instant),
    date,
    day,
    time,
    long: say(at, { date, time }),
    short: say(short, { date: day, time }),
    ...formatZone(instant, zone, publication.language),
  };
});

/** `November 17, 2023`. Results are cached, because many stories share a day. */
export function formatDate(day: Day): string {
  return datesIn(publication.language)(day);
}

const datesIn = memoize((language: string) =>
  memoize(
    ({ year, month, day }: Day): string => calendarIn(language).date(utc(year, month, day)),
    ({ year, month, day }) => (year * 12 + month) * 31 + day,
  ),
);

/** `Friday, November 17, 2023` */
export function formatDay({ year, month, day }: Day): string {
  return calendarIn(publication.language).day(utc(year, month, day));
}

/** `17` and `Friday`, for lists under a month and year. */
export function formatDayInMonth({ year, month, day }: Day): { readonly number: string; readonly weekday: string } {
  const { dayOfMonth, weekday } = calendarIn(publication.language);
  const date = utc(year, month, day);
  return { number: dayOfMonth(date), weekday: weekday(date) };
}

/** `November 2023` */
export function formatMonth(year: number, month: number): string {
  return calendarIn(publication.language).month(utc(year, month));
}

/** `November` */
export function formatMonthName(month: number): string {
  return calendarIn(publication.language).monthName(utc(2000, month));
}

/** `2023` */
export function formatYear(year: number): string {
  return calendarIn(publication.language).year(utc(year, 1));
}

/** A day, month or weekday as a heading, a title or a link of its own: `Novembre 2023` where a sentence has `novembre 2023`. */
export function asHeading(date: string): string {
  return capitalize(date, publication.language);
}

/** Every name of a month or a weekday, as dates and headings have them. */
export function namesInDates(): readonly string[] {
  const { date, shortDate, month, monthName, weekday } = calendarIn(publication.language);
  const months = Array.from({ length: 12 }, (_, index) => utc(2000, index + 1));
  const weekdays = Array.from({ length: 7 }, (_, index) => utc(2000, 1, index + 1));
  const names = [
    ...[date, shortDate, month, monthName].flatMap((write) => months.map(write)),
    ...weekdays.map(weekday),
  ];
  return [...names, ...names.map(asHeading)];
}

/** `2023-11-17 09:10 JST`, for the terminal. */
export function formatForTerminal(instant: Date, zone: string): string {
  const local = clockIn(instant, zone).toISOString().slice(0, 16).replace('T', ' ');
  return `${local} ${formatZone(instant, zone, 'en').zone}`;
}

/**
 * Caches results by zone for as long as the instant lives: the page, the cards and the feeds of a story ask for the same
 * instants.
 */
function byInstant<Value>(make: (instant: Date, zone: string) => Value): (instant: Date, zone: string) => Value {
  const inZones = memoize((instant: Date) => memoize((zone: string) => make(instant, zone)));
  return (instant, zone) => inZones(instant)(zone);
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
  readonly day: string;
  /** `09:10` */
  readonly time: string;
  /** `November 17, 2023 at 09:10` */
  readonly long: string;
  /** `Nov 17, 2023, 09:10` */
  readonly short: string;
  /** `JST` */
  readonly zone: string;
  /** `Japan Standard Time` */
  readonly zoneName: string;
}
