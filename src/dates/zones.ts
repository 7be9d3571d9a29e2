import { memoize } from '../lib/memoize.ts';

/** Common abbreviations that no English locale of CLDR gives (IANA tz database, files asia, africa, southamerica). */
const ABBREVIATIONS = new Map([
  ['Japan Standard Time', 'JST'],
  ['Korean Standard Time', 'KST'],
  ['China Standard Time', 'CST'],
  ['Hong Kong Standard Time', 'HKT'],
  ['Taipei Standard Time', 'CST'],
  ['Philippine Standard Time', 'PST'],
  ['Singapore Standard Time', 'SGT'],
  ['India Standard Time', 'IST'],
  ['Western Indonesia Time', 'WIB'],
  ['Moscow Standard Time', 'MSK'],
]);

/** Each of these prints the abbreviations its own readers know (CLDR, `commonlyUsed`). */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-ZA'];

/**
 * What a zone is called at an instant: short (`JST`, else `UTC+5:45`) and in full (`Japan Standard Time`).
 * Two zones share some abbreviations, which is why pages show the full name beside the short one.
 */
export function formatZone(instant: Date, zone: string): { zone: string; zoneName: string } {
  const zoneName = nameIn('en-US', zone, 'long', instant);
  const known = ABBREVIATIONS.get(zoneName);
  if (known) return { zone: known, zoneName };
  for (const locale of LOCALES) {
    const short = nameIn(locale, zone, 'short', instant);
    if (!/^(?:GMT|UTC)[+-]/.test(short)) return { zone: short, zoneName };
  }
  const offset = offsetName(nameIn('en-US', zone, 'short', instant));
  // Of times before a zone had a name Intl knows the offset only.
  return { zone: offset, zoneName: /^GMT[+-]/.test(zoneName) ? offset : offsetName(zoneName) };
}

/** `UTC-0:44:30` for `GMT-0:44:30`; a name stays. */
function offsetName(name: string): string {
  return name.replace(/^GMT(?=[+-]\d)/, 'UTC');
}

function nameIn(locale: string, timeZone: string, timeZoneName: 'short' | 'long', instant: Date): string {
  const parts = formatterOf({ locale, timeZone, timeZoneName }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

const formatterOf = memoize(
  ({ locale, ...options }: FormatterKind) => new Intl.DateTimeFormat(locale, { ...options, year: 'numeric' }),
  ({ locale, timeZone, timeZoneName }) => `${locale} ${timeZone} ${timeZoneName}`,
);

interface FormatterKind {
  readonly locale: string;
  readonly timeZone: string;
  readonly timeZoneName: 'short' | 'long';
}
