import { memoize } from '../lib/memoize.ts';

/**
 * How a language writes days and times, by `Intl`: always in the calendar of the addresses, with the digits of the
 * language.
 *
 * @param language BCP 47
 */
export const calendarIn = memoize((language: string): Calendar => {
  const writer = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...parts, calendar: 'gregory', timeZone: 'UTC' });
    return (date: Date) => format.format(date);
  };
  const digits = (minimumIntegerDigits: number) => {
    const format = new Intl.NumberFormat(language, { minimumIntegerDigits });
    return (value: number) => format.format(value);
  };
  const [one, two] = [digits(1), digits(2)];
  return {
    date: writer({ year: 'numeric', month: 'long', day: 'numeric' }),
    shortDate: writer({ year: 'numeric', month: 'short', day: 'numeric' }),
    day: writer({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
    dayOfMonth: writer({ day: 'numeric' }),
    weekday: writer({ weekday: 'long' }),
    month: writer({ year: 'numeric', month: 'long' }),
    monthName: writer({ month: 'long' }),
    year: writer({ year: 'numeric' }),
    time: (date, clock) =>
      clock.replace(/HH|H|mm/g, (part) => {
        if (part === 'mm') return two(date.getUTCMinutes());
        return (part === 'HH' ? two : one)(date.getUTCHours());
      }),
  };
});

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
  /** `09:10`, in the format of `clock` in the words (words/en.ts) */
  readonly time: (date: Date, clock: string) => string;
}
