import { memoizeLast } from '../lib/caches/memoize.ts';
import type { Article } from '../schemas/article.ts';
import { slugFrom } from '../schemas/fields/slug.ts';
import { compareText } from '../lib/text/compare-text.ts';

/**
 * Gives every topic, agency and author the same spelling everywhere. Of the spellings with the same address, the most
 * frequent is taken, then the first by code unit. A story that already has those spellings is returned as the same
 * object.
 */
export function unifyNames(stories: readonly Article[]): readonly Article[] {
  const topics = spellingsOf(stories, ({ topics }) => topics);
  const bylines = spellingsOf(stories, namesInByline);
  if (topics.size + bylines.size === 0) return stories;
  return stories.map((story) => {
    const spell = (spellings: Spellings) => (name: string) => spellings.get(slugOfName(name)) ?? name;
    const unified = {
      topics: [...new Set(story.topics.map(spell(topics)))],
      authors: story.authors.map((author) => ({ ...author, name: spell(bylines)(author.name) })),
      ...(story.agency !== undefined && { agency: spell(bylines)(story.agency) }),
    };
    const isSame =
      story.topics.join('\0') === unified.topics.join('\0') &&
      namesInByline(story).join('\0') === namesInByline({ ...story, ...unified }).join('\0');
    return isSame ? story : { ...story, ...unified };
  });
}

/** Returns the part of an address that a name makes. Results are cached, because few names are in many stories. */
export const slugOfName = memoizeLast(10_000, slugFrom);

/** Lists the agency first, then people, as the byline prints them. */
export function namesInByline({ agency, authors }: Pick<Article, 'agency' | 'authors'>): readonly string[] {
  return [...(agency ? [agency] : []), ...authors.map(({ name }) => name)];
}

/** The spelling that is used most. */
export function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return first?.[0] ?? '';
}

/** The spelling to use for every name with several spellings, by slug. */
function spellingsOf(stories: readonly Article[], namesOf: (story: Article) => readonly string[]): Spellings {
  const counts = new Map<string, Map<string, number>>();
  for (const name of stories.flatMap(namesOf)) {
    const slug = slugOfName(name);
    const spellings = counts.get(slug) ?? new Map<string, number>();
    counts.set(slug, spellings.set(name, (spellings.get(name) ?? 0) + 1));
  }
  return new Map([...counts].flatMap(([slug, spellings]) => (spellings.size > 1 ? [[slug, mostUsed(spellings)]] : [])));
}

type Spellings = ReadonlyMap<string, string>;
