import { formatIso } from '../../dates/dates.ts';
import { instantOf } from '../../dates/offsets.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Year, month and day in the orders that are unambiguous. */
const DAYS: readonly [pattern: RegExp, year: number, month: number, day: number][] = [
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/, 1, 2, 3],
  [/^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]+)\.?,? (\d{4})/i, 3, 2, 1],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i, 3, 1, 2],
];

/** Reads a date in a common form: without a time as the start of its day, without an offset in the zone. */
export function parseLooseInstant(text: string, zone: string): string | undefined {
  for (const [pattern, ...order] of DAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year = '', month = '', day = ''] = order.map((at) => match[at] ?? '');
    const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
    if (number < 1 || number > 12 || Number(day) < 1) return undefined;
    const date = `${year}-${pad(number)}-${pad(Math.min(Number(day), last))}`;
    const rest = text.slice(match[0].length);
    const [, hour = '0', minute = '00', second = '00', offset = ''] =
      /^[T, ]*(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(rest) ?? [];
    if (rest.trim() !== '' && !/\d:\d\d/.test(rest)) return undefined;
    const local = `${date}T${pad(Number(hour))}:${minute}:${second}`;
    if (/^(?:Z|UTC)$/i.test(offset)) return `${local}Z`;
    if (offset !== '') return local + offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
    const clock = new Date(`${local}Z`);
    return Number.isNaN(clock.getTime()) ? undefined : formatIso(instantOf(clock, zone), zone);
  }
  return undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
