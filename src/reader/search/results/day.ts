import { ownLanguage } from '../../dom.ts';

const DAY = { year: 'numeric', month: 'short', day: 'numeric', calendar: 'gregory', timeZone: 'UTC' } as const;

/** The day a story's address begins with, as lists print it: `Nov 17, 2023`; empty for a page that is no story. */
export function storyDay(path: string): string {
  if (!/^\/\d/.test(path)) return '';
  const [, year, month, day] = path.split('/').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day);
  return new Intl.DateTimeFormat(ownLanguage(), DAY).format(date);
}
