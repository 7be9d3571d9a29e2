import { z } from 'astro/zod';
import { formatIso } from '../../dates/dates.ts';
import { instantOf } from '../../dates/offsets.ts';
import { fieldKinds, shortForms } from '../../schemas/fields/fields.ts';
import { withoutInvisible } from '../../schemas/fields/invisible.ts';
import { slugFrom, explainSlug } from '../../schemas/fields/slug.ts';
import { publication } from '../../publication.ts';
import { asValue } from '../front-matter/quote.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { typeAt, unwrap, valueAt, type Path } from './schema-paths.ts';
import { parseLooseInstant } from './loose-instant.ts';

/**
 * Suggests the line that an editor most likely meant in place of a refused value: the day that was written, with the
 * offset of the story's zone, or the closest word. The schema accepts it; undefined where no guess is likely.
 *
 * @param written the path of the value as it is written, if it is a short form
 */
export function suggestLine(
  path: Path,
  value: unknown,
  schema: z.ZodObject,
  fields: object,
  written = path,
): string | undefined {
  const name = path.findLast((step) => typeof step === 'string');
  if (name === undefined || value === null || value === undefined) return undefined;
  const type = typeAt(schema, path);
  const proposed = suggestValue(String(name), value, type, fields);
  const last = written.at(-1);
  return proposed === undefined || typeof last !== 'string' ? proposed : `${last}: ${proposed}`;
}

function suggestValue(
  name: string,
  value: unknown,
  type: z.core.$ZodType | undefined,
  fields: object,
): string | undefined {
  const hasFields = type instanceof z.ZodArray || type instanceof z.ZodObject;
  if (hasFields && typeof value === 'string' && FIELDS.has(name)) {
    const proposed = FIELDS.get(name)?.(asValue(value));
    // An item of a list has no brackets around it.
    return type instanceof z.ZodObject ? proposed?.replace(/^\[(.*)\]$/, '$1') : proposed;
  }
  if (type instanceof z.ZodArray && typeof value === 'string') return takesWords(type) ? asYamlList(name, value) : undefined; // prettier-ignore
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
  // The value itself is valid, so the rule about the other field explains it.
  if (type && z.safeParse(type, value).success) return undefined;
  const kind = type && fieldKinds.get(type)?.kind;
  if (kind === 'text' || kind === 'file') {
    const seen = withoutInvisible(String(value));
    return seen === undefined || seen === value ? undefined : asValue(seen);
  }
  // Typographic quotation marks around a value that is not text.
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

/** Lists what a text may be meant as, the likeliest first. */
function candidates(
  name: string,
  text: string,
  type: z.core.$ZodType | undefined,
  fields: object,
): (string | number | boolean | undefined)[] {
  const kind = type && fieldKinds.get(type)?.kind;
  if (kind === 'instant') return [text, parseLooseInstant(text, zoneOf(fields))];
  if (kind === 'zone') return [text, closestZone(text)];
  if (type instanceof z.ZodEnum) return [text, closestWord(text, type.options.map(String))];
  if (type instanceof z.ZodBoolean) return [BOOLEANS.get(text.toLowerCase())];
  if (type instanceof z.ZodNumber) return [/^\d+$/.test(text) ? Number(text) : undefined];
  if (name === 'url') return [text, `https://${text}`];
  if (name === 'slug') return [text, explainSlug(slugFrom(text)) ? undefined : slugFrom(text)];
  return [text, text.toLowerCase()];
}

/** Fields that have fields: what a bare text in their place most likely is. */
const FIELDS: ReadonlyMap<string, (value: string) => string> = new Map([
  ['photo', (value) => `{ image: ${value}, alt: …, caption: …, credit: … }`],
  ['portrait', (value) => `{ image: ${value}, credit: … }`],
  ['profiles', (value) => `[{ name: …, address: ${value} }]`],
  ['series', (value) => `{ id: ${value} }`],
  ['corrections', (value) => `[{ at: …, kind: correction, text: ${value} }]`],
  ['withdrawal', (value) => `{ at: …, reason: ${value} }`],
]);

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'on', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'off', 'false', '0'].map((word) => [word, false] as const),
]);

/** Shows a time in the story's zone as an example; undefined if the field is not a time. */
export function exampleInstant(path: Path, schema: z.ZodObject, fields: object): string | undefined {
  const type = typeAt(schema, path);
  if (!type || fieldKinds.get(type)?.kind !== 'instant') return undefined;
  if (z.safeParse(type, valueAt(fields, path)).success) return undefined;
  const zone = zoneOf(fields);
  return `a date and time with an offset, such as ${formatIso(instantOf(new Date('2023-11-17T09:10:00Z'), zone), zone)}`;
}

/** Whether the elements of a list are words, or have a short form of one word, as authors do. */
function takesWords({ element }: z.ZodArray): boolean {
  const type = unwrap(element);
  return type !== undefined && (shortForms.has(type) || !(type instanceof z.ZodObject));
}

/** Writes several names in one text as a YAML list. */
function asYamlList(name: string, text: string): string {
  const names = text.split(/[,;]| and | & /).map((part) => asValue(part.trim()));
  return `[${names.map((one) => (name === 'authors' ? `{ name: ${one} }` : one)).join(', ')}]`;
}

function zoneOf(fields: object): string {
  const zone: unknown = valueAt(fields, ['timeZone']);
  return typeof zone === 'string' && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : publication.timeZone;
}

function closestZone(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = text.trim().replaceAll(' ', '_').toLowerCase();
  return zones.find((zone) => zone.toLowerCase().split('/').at(-1) === city) ?? closestWord(text, zones);
}
