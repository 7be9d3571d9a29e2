/** RFC 3339 without its optional fractions: the offset is required, seconds are not. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d))?([Zz]|[+-]\d\d:\d\d)$/;

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
  return INSTANT.test(text) && explainParts(text) === undefined ? new Date(text.toUpperCase()) : undefined;
}

/** Why {@link parseInstant} refused a text, in the words of an editor. */
export function explainInstant(text: string): string {
  if (INSTANT.test(text)) return explainParts(text) ?? 'not an instant';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'no time and no offset';
  if (/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d)?$/.test(text)) return 'no offset from UTC';
  return 'not an instant';
}

function explainParts(text: string): string | undefined {
  const [year, month, day, hour, minute, second] = text.split(/\D/).map((part) => Number(part)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const monthName = MONTHS[month - 1];
  // An address holds four digits, and an offset can carry the last hours of a year into the next.
  if (year < 1000 || year > 9998) return 'a year is between 1000 and 9998';
  if (!monthName) return 'a year has 12 months';
  // Day 0 of the month after is the last of this one (ECMA-262, MakeDay).
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `${monthName}${month === 2 ? ` ${year}` : ''} has ${days} days`;
  if (hour > 23) return 'a day has hours 00 to 23';
  if (minute > 59) return 'an hour has minutes 00 to 59';
  if (/T\d\d:\d\d:/i.test(text) && second > 59) return 'a minute has seconds 00 to 59';
  const offset = /([+-])(\d\d):(\d\d)$/.exec(text);
  // No place on Earth is further than 14 hours from UTC (Pacific/Kiritimati).
  if (offset && (Number(offset[2]) > 14 || Number(offset[3]) > 59)) return 'an offset is between -14:00 and +14:00';
  return undefined;
}
