import { formatMonth, localDay } from '../../dates/dates.ts';
import type { Article } from '../../schemas/article.ts';
import { say, words } from '../../words/say.ts';

/** Says that a story is more than a year old, in words that stay true. */
export function oldStoryWarning({ published }: Article, zone: string): string {
  const { year, month } = localDay(published, zone);
  return say(words().article.age, { month: formatMonth(year, month) });
}
