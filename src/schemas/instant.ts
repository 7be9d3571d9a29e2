/**
 * RFC 3339 without its optional fractions: the offset is required, seconds are not. The offset may have seconds, as those
 * of the time before 1920 do.
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

/** The moment a text names, or undefined when it is no instant with an offset or names a day that does not exist. */
export function parseInstant(text: string): Date | undefined {
  if (!INSTANT.test(text) || explainParts(text).length > 0) return undefined;
  // Date reads no seconds of an offset.
  const [minutes = '', seconds] = text.toUpperCase().split(/(?<=[+-]\d\d:\d\d):/);
  const shift = seconds === undefined ? 0 : Number(seconds) * 1000 * (minutes.at(-6) === '-' ? 1 : -1);
  return new Date(Date.parse(minutes) + shift);
}

/** Why {@link parseInstant} refused a text, in the words of an editor. */
export function explainInstant(text: string): string {
  const missing = [
    /^\d{4}-\d\d-\d\d$/.test(text) ? 'no time and no offset' : undefined,
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d)?$/.test(text) ? 'no offset from UTC' : undefined,
  ].filter((note) => note !== undefined);
  if (missing.length === 0 && !INSTANT.test(text)) return 'not a date and time';
  return [...explainParts(text), ...missing].join('; ');
}

/** Everything that no calendar and no clock has; parts that are not there are not missed. */
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
  // An address holds four digits, and an offset can carry the last hours of a year into the next.
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
