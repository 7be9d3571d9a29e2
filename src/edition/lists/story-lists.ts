import type { Article } from '../../schemas/article.ts';
import type { Person } from '../../schemas/person.ts';
import type { Topic } from '../../schemas/topic.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { compareNames } from './order.ts';
import { mostUsed, slugOfName } from '../name-spellings.ts';

/**
 * Groups stories by their names (topics, bylines). Names with the same address share a list. Its label is the most
 * frequent spelling, then the first by code unit.
 *
 * @param namesOf the names of a story
 * @returns lists by label; the stories keep their order
 */
export function makeStoryLists(
  newestFirst: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): readonly StoryList[] {
  const bySlug = new Map<string, { stories: Article[]; spellings: Map<string, number> }>();
  for (const article of newestFirst) {
    for (const [slug, name] of new Map(namesOf(article).map((name) => [slugOfName(name), name]))) {
      let list = bySlug.get(slug);
      if (!list) bySlug.set(slug, (list = { stories: [], spellings: new Map() }));
      list.stories.push(article);
      list.spellings.set(name, (list.spellings.get(name) ?? 0) + 1);
    }
  }
  return [...bySlug]
    .map(([slug, { stories, spellings }]) => ({ slug, name: mostUsed(spellings), stories }))
    .sort((a, b) => compareNames(a.name, b.name) || compareText(a.slug, b.slug));
}

/** Adds each person to their list. A person without a public story has no list. */
export function withPeople(lists: readonly StoryList[], people: readonly Person[]): readonly StoryList[] {
  return withHeads(lists, people);
}

/** Adds each topic to its list. Topics with an order come first. */
export function withTopics(lists: readonly StoryList[], topics: readonly Topic[]): readonly StoryList[] {
  const orders = new Map(topics.map(({ name, order }) => [slugOfName(name), order]));
  const orderOf = ({ slug }: StoryList) => orders.get(slug) ?? Number.MAX_SAFE_INTEGER;
  return withHeads(lists, topics).toSorted((a, b) => orderOf(a) - orderOf(b));
}

function withHeads(lists: readonly StoryList[], entries: readonly (Person | Topic)[]): readonly StoryList[] {
  const bySlug = new Map(entries.map((entry) => [slugOfName(entry.name), entry]));
  return lists.map((list) => {
    const head = bySlug.get(list.slug);
    return head ? { ...list, head } : list;
  });
}

export interface StoryList {
  readonly slug: string;
  readonly name: string;
  readonly stories: readonly Article[];
  /** its stories by language, if it has several languages; slug and name are those of the language */
  readonly languages?: readonly StoryList[];
  /** its person or topic, if that has a file */
  readonly head?: Person | Topic;
}
