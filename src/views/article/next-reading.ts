import type { Article } from '../../schemas/article.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { compareNewest } from '../../edition/lists/order.ts';
import { inOneVersion, languageOf } from '../../edition/translations.ts';
import { slugOfName } from '../../edition/name-spellings.ts';

/** How far from the story to look in the list of a topic. */
const REACH = 4;

/**
 * Stories to read next: those that share the most topics, then the nearest in time. Only the neighbours of the story in
 * the lists of its topics are candidates, so a new story changes few old pages. Parts of its own series and its
 * translations are left out, because the page already links to them. A story in several languages appears once.
 */
export function nextReading(article: Article, edition: Edition, count: number): readonly Article[] {
  const shared = new Map<Article, number>();
  for (const topic of article.topics) {
    for (const story of neighbours(article, edition.topicBySlug.get(slugOfName(topic))?.stories ?? [])) {
      if (story.series && story.series.id === article.series?.id) continue;
      shared.set(story, (shared.get(story) ?? 0) + 1);
    }
  }
  const distance = (story: Article) => Math.abs(story.published.getTime() - article.published.getTime());
  const others = inOneVersion([...shared.keys()], edition.translations, languageOf(article));
  const own = edition.translations.get(article.id) ?? [];
  return others
    .filter((story) => !own.includes(story))
    .map((story) => [story, shared.get(story) ?? 0] as const)
    .sort(([a, topicsA], [b, topicsB]) => topicsB - topicsA || distance(a) - distance(b) || compareNewest(a, b))
    .slice(0, count)
    .map(([story]) => story);
}

function neighbours(article: Article, newestFirst: readonly Article[]): readonly Article[] {
  const index = position(article, newestFirst);
  if (index < 0) return [];
  return [...newestFirst.slice(Math.max(0, index - REACH), index), ...newestFirst.slice(index + 1, index + 1 + REACH)];
}

/** Binary search, because a topic may hold a tenth of the archive. */
function position(article: Article, newestFirst: readonly Article[]): number {
  let low = 0;
  let high = newestFirst.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const story = newestFirst[middle];
    const order = story ? compareNewest(article, story) : 0;
    if (order === 0) return middle;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
