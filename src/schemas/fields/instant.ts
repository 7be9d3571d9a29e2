/**
 * RFC 3339 without its optional fractions: the offset is required, seconds are not. The offset may have seconds, as
 * before about 1920.
 */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d))?([Zz]|[+-]\d\d:\d\d(?::\d\d)?)$/;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Parses a time with an offset; undefined if the text is not one, or names a day that does not exist. */
export function parseInstant(text: string): Date | undefined {
  if (!INSTANT.test(text) || explainParts(text).length > 0) return undefined;
  // Date does not read the seconds of an offset.
  const [minutes = '', seconds] = text.toUpperCase().split(/(?<=[+-]\d\d:\d\d):/);
  const shift = seconds === undefined ? 0 : Number(seconds) * 1000 * (minutes.at(-6) === '-' ? 1 : -1);
  return new Date(Date.parse(minutes) + shift);
}

/** Explains to an editor why {@link parseInstant} refused a text. */
export function explainInstant(text: string): string {
  const missing = [
    /^\d{4}-\d\d-\d\d$/.test(text) ? 'no time and no offset' : undefined,
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d)?$/.test(text) ? 'no offset from UTC' : undefined,
  ].filter((note) => note !== undefined);
  if (missing.length === 0 && !INSTANT.test(text)) return 'not a date and time';
  return [...explainParts(text), ...missing].join('; ');
}

/** Finds a part that no calendar or clock has. Missing parts are allowed. */
function explainParts(text: string): string[] {
  const [year, month, day, hour, minute, second] = text.split(/\D/).map((part) => Number(part)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const notes: string[] = [];
  // An address has four digits, and an offset can move the last hours of a year into the next.
  if (year < 1000 || year > 9998) notes.push('a year is between 1000 and 9998');
  const monthName = MONTHS[month - 1];
  // Day 0 of the month after is the last of this one (ECMA-262, MakeDay).
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!monthName) notes.push('a year has 12 months');
  else if (day < 1 || day > days) notes.push(`${monthName}${month === 2 ? ` ${year}` : ''} has ${days} days`);
  if (hour > 23) notes.push('a day has hours 00 to 23');
  if (minute > 59) notes.push('an hour has minutes 00 to 59');
  if (/[T ]\d\d:\d\d:/i.test(text) && second > 59) notes.push('a minute has seconds 00 to 59');
  const offset = /T.*[+-](\d\d):(\d\d)(?::(\d\d))?$/i.exec(text);
  if (offset) {
    const [hours, minutes, seconds] = offset.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
    // No clock has been further from UTC: America/Juneau had +15:02:19 until 1867, Asia/Manila -15:56 until 1844.
    if (hours * 60 + minutes > 15 * 60 + 59 || minutes > 59 || seconds > 59)
      notes.push('an offset is between -15:59 and +15:59');
  }
  return notes;
}
