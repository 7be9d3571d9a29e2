import { TZDate } from '@date-fns/tz';
import { formatIso } from '../../../dates/dates.ts';
import { groupsOf } from '../../../lib/text/match.ts';
import { explainInstant, parseInstant } from '../../../schemas/fields/instant.ts';

/** Dates of Hugo and Jekyll with year, month and day in this order. */
const DATE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?[ \t]*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)?)?$/i;

/**
 * Parses a date of another system to an instant with its offset. A date without a time is the start of its day in `zone`. A
 * time without an offset is local time there.
 *
 * @returns the instant and what was missing, or why the text is not a date
 */
export function parseDate(text: string, zone: string): ParsedDate | { readonly note: string } {
  const match = DATE.exec(text.trim());
  if (!match) return { note: 'not a date' };
  const [, year = '', month = '', day = '', hour = '0', minute = '00', second = '00', offset] = match;
  const pad = (part: string) => part.padStart(2, '0');
  const clock = `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${minute}:${second}`;
  const written = `${clock}${offset === undefined ? 'Z' : formatOffset(offset)}`;
  if (!parseInstant(written)) return { note: explainInstant(written) };
  if (offset !== undefined) return { instant: written, missing: undefined };
  const there = new TZDate(+year, +month - 1, +day, +hour, +minute, +second, zone);
  return { instant: formatIso(there, zone), missing: match[4] === undefined ? 'time' : 'zone' };
}

/** `-0700`, `-07` and `-7:00` as `-07:00`. */
function formatOffset(offset: string): string {
  const [sign, hours = '', minutes = '00'] = groupsOf(/^([+-])(\d{1,2}):?(\d\d)?$/, offset);
  return sign === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

export interface ParsedDate {
  /** RFC 3339, with its offset */
  readonly instant: string;
  readonly missing: 'time' | 'zone' | undefined;
}
