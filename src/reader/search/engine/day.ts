/** The day a story's address begins with, as lists print it: `Nov 17, 2023`. */
export function storyDay(path: string): string {
  const [, year, month, day] = path.split('/').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day);
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
