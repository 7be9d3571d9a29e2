import type { Article } from '../schemas/article.ts';
import { compareText } from '../lib/compare-text.ts';
import { compareNames } from './order.ts';
import { mostUsed, slugOfName } from './name-spellings.ts';

/**
 * Groups stories under the names they carry (topics, bylines). Names that make the same address are one list;
 * it is labelled with the spelling used most, and of equally frequent ones the first by code unit.
 *
 * @param namesOf the names a story stands under
 * @returns lists in the order of their labels; the stories keep the order they came in
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

export interface StoryList {
  readonly slug: string;
  readonly name: string;
  readonly stories: readonly Article[];
}
