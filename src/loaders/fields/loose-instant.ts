import { formatIso } from '../../dates/dates.ts';
import { instantOf } from '../../dates/offsets.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i;

/** Year, month and day in the orders that are unambiguous. */
const DAYS: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})/,
  /^(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>\d{4})/,
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?<month>[a-z]+)\.?,? (?<year>\d{4})/i,
  /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})/i,
];

/** What follows the day: a time, with or without its zone. */
const TIMES: readonly RegExp[] = [
  /^[T, ]*(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?<offset>\S+))?$/i,
  /^[T, ]*(?<hour>\d{1,2}) ?(?<half>[ap])\.?m\.?(?: ?(?<offset>\S+))?$/i,
  /^ *(?<hour>\d{1,2})時(?:(?<minute>\d{1,2})分)?$/,
];

/** Abbreviations of zones that mean only one offset. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...['Z', 'UTC', 'GMT'].map((letters) => [letters, 'Z'] as const),
  ...['JST', 'KST'].map((letters) => [letters, '+09:00'] as const),
]);

/**
 * Reads a date in a common form: without a time as the start of its day, without an offset in the zone. Undefined where any
 * part of it is not understood, so that nothing that was typed is lost.
 */
export function parseLooseInstant(text: string, zone: string): string | undefined {
  const typed = text.trim().replace(WEEKDAY, '');
  const found = DAYS.map((pattern) => pattern.exec(typed)).find((match) => match !== null);
  const rest = typed.slice(found?.[0].length).trim();
  const time = rest === '' ? {} : TIMES.map((pattern) => pattern.exec(rest)).find((match) => match !== null)?.groups;
  const clock = found?.groups && time && clockOf(found.groups, time);
  if (!clock) return undefined;
  const offset = time['offset'];
  if (offset === undefined) return formatIso(instantOf(clock, zone), zone);
  const known = LETTERS.get(offset.toUpperCase()) ?? offset.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`); // prettier-ignore
  return /^(?:Z|[+-]\d\d:\d\d)$/.test(known) ? clock.toISOString().slice(0, 19) + known : undefined;
}

/** The day and the time of day, as if they were UTC; a day after the end of a month is its last, and 24:00 the next day. */
function clockOf(day: Groups, time: Groups): Date | undefined {
  const year = Number(day['year']);
  const month = monthOf(day['month'] ?? '');
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const half = time['half']?.toLowerCase();
  const typed = Number(time['hour'] ?? 0);
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(time['minute'] ?? 0);
  const second = Number(time['second'] ?? 0);
  const isTime = minute < 60 && second < 60 && (hour < 24 || (hour === 24 && minute + second === 0));
  if (month < 1 || month > 12 || Number(day['day']) < 1 || !isTime || (half && typed > 12)) return undefined;
  const clock = new Date(Date.UTC(year, month - 1, Math.min(Number(day['day']), last), hour, minute, second));
  return Number.isNaN(clock.getTime()) ? undefined : clock;
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

type Groups = Readonly<Record<string, string | undefined>>;
