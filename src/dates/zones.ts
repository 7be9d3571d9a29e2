import { memoize } from '../lib/caches/memoize.ts';

/** Common abbreviations that CLDR lacks in every English locale (IANA tz database, files asia, africa, southamerica). */
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

/** Locales that have the abbreviations used by their own readers (CLDR, `commonlyUsed`). */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-ZA'];

/**
 * The name of a zone at an instant: short (`JST`, or `UTC+5:45`), and in full in a language (`Japan Standard Time`). Some
 * zones share an abbreviation, so pages show both names.
 *
 * @param language BCP 47; its own abbreviation comes first (`MEZ`), then the international one
 */
export function formatZone(instant: Date, zone: string, language: string): { zone: string; zoneName: string } {
  const short = shortName(instant, zone, language);
  const long = nameIn(language, zone, 'long', instant);
  // For times before a zone had a name, Intl only knows the offset.
  return { zone: short, zoneName: isOffset(long) ? short : long };
}

function shortName(instant: Date, zone: string, language: string): string {
  const known = ABBREVIATIONS.get(nameIn('en-US', zone, 'long', instant));
  if (known) return known;
  for (const locale of [language, ...LOCALES]) {
    const name = nameIn(locale, zone, 'short', instant);
    if (!isOffset(name)) return name;
  }
  return nameIn('en-US', zone, 'short', instant).replace(/^GMT(?=[+-]\d)/, 'UTC');
}

/** `GMT-0:44:30`, `UTC+9`, `غرينتش+9`: an offset, not a name. */
function isOffset(name: string): boolean {
  return /[+\-−]\p{Nd}/u.test(name);
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
