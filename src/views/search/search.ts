import type { TitleLine } from '../../reader/search/engine/titles.ts';
import { site } from '../../site.ts';
import type { Article } from '../../schemas/article.ts';
import { cardFacts, makeCard } from '../lists/story-card.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { compareText } from '../../lib/compare-text.ts';
import { articlePath } from '../../addresses/urls.ts';

/** So many headlines answer at once; a thousand weigh under 60 kB (tests/views/search/search.test.ts). */
const TITLES = 1000;

/** The newest headlines, for answers where the index is not there. */
export function makeTitles({ stories }: Edition): readonly TitleLine[] {
  return stories.slice(0, TITLES).map((story) => {
    const { path, title, lang, dir } = makeCard(cardFacts(story));
    if (dir === 'rtl') return [path, title, lang, dir];
    return lang === site.language ? [path, title] : [path, title, lang];
  });
}

/**
 * Stories of one index at most. What a reader fetches of an index grows with it (docs/search.md), and so does the memory
 * that making it takes.
 */
const SHARD = 1000;

/**
 * The parts of the search index, the newest stories first. The stories of a year are counted from the oldest, so that a new
 * one changes the last part of its year and no other.
 *
 * @param size stories of a part at most
 */
export function searchShards({ stories }: Pick<Edition, 'stories'>, size = SHARD): readonly Shard[] {
  const years = Map.groupBy(stories, (story) => articlePath(story).slice(1, 5));
  return [...years]
    .sort(([a], [b]) => compareText(b, a))
    .flatMap(([year, newestFirst]) => {
      const count = Math.ceil(newestFirst.length / size);
      return Array.from({ length: count }, (_, index) => {
        const end = newestFirst.length - (count - 1 - index) * size;
        return { name: `${year}-${count - index}`, stories: newestFirst.slice(Math.max(0, end - size), end) };
      });
    });
}

/** The parts as the reader's scripts know them: `2024-1:35` is a name with how many stories it has. */
export function formatShards(shards: readonly Shard[]): string {
  return shards.map(({ name, stories }) => `${name}:${stories.length}`).join(' ');
}

/** A part of the search index; its name begins with its year. */
export interface Shard {
  readonly name: string;
  /** newest first, one at least */
  readonly stories: readonly Article[];
}
