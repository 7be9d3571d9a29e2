import type { ArchiveDay, ArchiveYear } from '../../edition/lists/archive.ts';
import { publication } from '../../publication.ts';
import { cardFacts } from './story-card.ts';

/** A day with the cards of its stories. */
export function dayFacts({ stories, ...day }: ArchiveDay) {
  return { day, stories: stories.map(cardFacts) };
}

/** Returns the latest whole days that together have as many stories as the front page shows. */
export function latestDays(
  archive: readonly ArchiveYear[],
  count: number = publication.lists.home,
): readonly ArchiveDay[] {
  const days: ArchiveDay[] = [];
  let stories = 0;
  for (const day of archive.flatMap(({ months }) => months).flatMap(({ days }) => days)) {
    if (stories >= count) break;
    if (day.stories.length > 0) days.push(day);
    stories += day.stories.length;
  }
  return days;
}
