import { memoize } from '../lib/caches/memoize.ts';

/**
 * How a language writes days and times, by `Intl`: always in the calendar of the addresses, with the digits of the
 * language.
 *
 * @param language BCP 47
 */
export const calendarIn = memoize((language: string): Calendar => {
  const locale = new Intl.Locale(language).maximize();
  const first = FIRST_OF_MONTH[`${locale.language}-${locale.region}`] ?? FIRST_OF_MONTH[locale.language];
  const writer = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...parts, calendar: 'gregory', timeZone: 'UTC' });
    if (first === undefined || !parts.day || !parts.month) return (date: Date) => format.format(date);
    return (date: Date) =>
      date.getUTCDate() > 1
        ? format.format(date)
        : format
            .formatToParts(date)
            .map(({ type, value }) => (type === 'day' ? first : value))
            .join('');
  };
  const digits = (minimumIntegerDigits: number) => {
    const format = new Intl.NumberFormat(language, { minimumIntegerDigits });
    return (value: number) => format.format(value);
  };
  const [one, two] = [digits(1), digits(2)];
  return {
    date: writer({ year: 'numeric', month: 'long', day: 'numeric' }),
    shortDate: writer({ year: 'numeric', month: 'short', day: 'numeric' }),
    day: withWeekday(language) ?? writer({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
    dayOfMonth: writer({ day: 'numeric' }),
    weekday: writer({ weekday: 'long' }),
    month: writer({ year: 'numeric', month: 'long' }),
    // Chinese alone would name it in letters, `十一月`, above dates that have `11月`.
    monthName: writer({ month: locale.language === 'zh' ? 'numeric' : 'long' }),
    year: writer({ year: 'numeric' }),
    time: (date, clock) =>
      clock.replace(/HH|H|mm/g, (part) => {
        if (part === 'mm') return two(date.getUTCMinutes());
        return (part === 'HH' ? two : one)(date.getUTCHours());
      }),
  };
});

/** A day with its weekday where `Intl` sets it without a space: `2023年11月17日（金）` in Japanese, `2023年11月17日 星期五` in Chinese. */
function withWeekday(language: string): ((date: Date) => string) | undefined {
  const form = WEEKDAYS[new Intl.Locale(language).language];
  if (!form) return undefined;
  const all = { calendar: 'gregory', timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(language, { ...all, year: 'numeric', month: 'long', day: 'numeric' });
  const weekday = new Intl.DateTimeFormat(language, { ...all, weekday: form.length });
  return (date) => day.format(date) + form.set(weekday.format(date));
}

const WEEKDAYS: Readonly<Record<string, { length: 'short' | 'long'; set: (weekday: string) => string }>> = {
  ja: { length: 'short', set: (weekday) => `（${weekday}）` },
  zh: { length: 'long', set: (weekday) => ` ${weekday}` },
};

/** The first day of a month within a date, where newspapers print an ordinal and `Intl` has the bare number. */
const FIRST_OF_MONTH: Readonly<Record<string, string>> = { fr: '1er', 'pt-BR': '1º' };

/** Each function takes a date whose UTC fields are read. */
interface Calendar {
  /** `November 17, 2023` */
  readonly date: (date: Date) => string;
  /** `Nov 17, 2023` */
  readonly shortDate: (date: Date) => string;
  /** `Friday, November 17, 2023` */
  readonly day: (date: Date) => string;
  /** `17`, in Japanese `17日` */
  readonly dayOfMonth: (date: Date) => string;
  /** `Friday` */
  readonly weekday: (date: Date) => string;
  /** `November 2023` */
  readonly month: (date: Date) => string;
  /** `November` */
  readonly monthName: (date: Date) => string;
  /** `2023` */
  readonly year: (date: Date) => string;
  /** `09:10`, in the format of `clock` in the words (words/languages/en.ts) */
  readonly time: (date: Date, clock: string) => string;
}
