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

const formatters = new Map<string, Intl.DateTimeFormat>();

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

function nameIn(locale: string, zone: string, style: 'short' | 'long', instant: Date): string {
  const key = `${locale} ${zone} ${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style, year: 'numeric' });
    formatters.set(key, formatter);
  }
  return formatter.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
