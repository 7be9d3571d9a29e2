import { z } from 'astro/zod';
import { formatIso } from '../dates/dates.ts';
import { instantOf } from '../dates/offsets.ts';
import { fieldKinds } from '../schemas/fields.ts';
import { withoutHidden } from '../schemas/hidden.ts';
import { slugFrom, explainSlug } from '../schemas/slug.ts';
import { site } from '../site.ts';
import { asValue } from './front-matter/quote.ts';
import { nearest } from './near.ts';
import { typeAt, valueAt, type Path } from './schema-paths.ts';

/**
 * The line an editor most likely meant, with her own value, where a value is refused: the day she wrote with the offset the
 * story's own zone had on it, the word that is near. It is what the schema takes; undefined where nothing is likely.
 */
export function proposeLine(path: Path, value: unknown, schema: z.ZodObject, fields: object): string | undefined {
  const name = path.findLast((step) => typeof step === 'string');
  if (name === undefined || value === null || value === undefined) return undefined;
  const type = typeAt(schema, path);
  const proposed = propose(String(name), value, type, fields);
  const isItem = typeof path.at(-1) === 'number';
  if (proposed === undefined) return undefined;
  return isItem ? proposed : `${name}: ${proposed}`;
}

function propose(name: string, value: unknown, type: z.core.$ZodType | undefined, fields: object): string | undefined {
  if (type instanceof z.ZodArray && typeof value === 'string') return list(name, value);
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
  const kind = type && fieldKinds.get(type)?.kind;
  if (kind === 'text' || kind === 'file') {
    const seen = withoutHidden(String(value));
    return seen === undefined || seen === value ? undefined : asValue(seen);
  }
  // Quotation marks of print around a value that is no text.
  const text = String(value)
    .replace(/^[“”„"'«‘](.*)[“”"'»’]$/u, '$1')
    .trim();
  const takes = (proposed: string | number | boolean | undefined) =>
    proposed !== undefined && type !== undefined && z.safeParse(type, proposed).success ? proposed : undefined;
  const taken = candidates(name, text, type, fields)
    .map(takes)
    .find((candidate) => candidate !== undefined);
  return typeof taken === 'string' ? asValue(taken) : taken === undefined ? undefined : String(taken);
}

/** What a text may be meant as, the likeliest first. */
function candidates(
  name: string,
  text: string,
  type: z.core.$ZodType | undefined,
  fields: object,
): (string | number | boolean | undefined)[] {
  const kind = type && fieldKinds.get(type)?.kind;
  if (kind === 'instant') return [text, instantMeantBy(text, zoneOf(fields))];
  if (kind === 'zone') return [text, zoneMeantBy(text)];
  if (type instanceof z.ZodEnum) return [text, nearest(text, type.options.map(String))];
  if (type instanceof z.ZodBoolean) return [BOOLEANS.get(text.toLowerCase())];
  if (type instanceof z.ZodNumber) return [/^\d+$/.test(text) ? Number(text) : undefined];
  if (name === 'url') return [text, `https://${text}`];
  if (name === 'slug') return [text, explainSlug(slugFrom(text)) ? undefined : slugFrom(text)];
  return [text, text.toLowerCase()];
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'on', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'off', 'false', '0'].map((word) => [word, false] as const),
]);

/** What an instant looks like, on a story of this zone; undefined where a path leads to none. */
export function exampleOf(path: Path, schema: z.ZodObject, fields: object): string | undefined {
  const type = typeAt(schema, path);
  if (!type || fieldKinds.get(type)?.kind !== 'instant') return undefined;
  const zone = zoneOf(fields);
  return `an instant with its offset, such as ${formatIso(instantOf(new Date('2023-11-17T09:10:00Z'), zone), zone)}`;
}

/** Several names in one text, as a list. */
function list(name: string, text: string): string {
  const names = text.split(/[,;]| and | & /).map((part) => asValue(part.trim()));
  return `[${names.map((one) => (name === 'authors' ? `{ name: ${one} }` : one)).join(', ')}]`;
}

function zoneOf(fields: object): string {
  const zone: unknown = valueAt(fields, ['timeZone']);
  return typeof zone === 'string' && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : site.timeZone;
}

function zoneMeantBy(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = text.trim().replaceAll(' ', '_').toLowerCase();
  return zones.find((zone) => zone.toLowerCase().split('/').at(-1) === city) ?? nearest(text, zones);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Year, month and day in the orders that leave no doubt which is which. */
const DAYS: readonly [pattern: RegExp, year: number, month: number, day: number][] = [
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/, 1, 2, 3],
  [/^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]+)\.?,? (\d{4})/i, 3, 2, 1],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i, 3, 1, 2],
];

/** The instant somebody meant: without a time the first of its day, without an offset by the clocks of the zone. */
function instantMeantBy(text: string, zone: string): string | undefined {
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
