import type { TitleLine } from '../../reader/search/engine/titles.ts';
import { publication } from '../../publication.ts';
import type { TextPage } from '../../schemas/page.ts';
import { PAGES } from '../../reader/search/engine/shards.ts';
import { makeTextPage } from '../pages/text-page.ts';
import type { Article } from '../../schemas/article.ts';
import { cardFacts, makeCard } from '../lists/story-card.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { articlePath } from '../../addresses/urls.ts';

/** How many headlines can be searched at once; a thousand weigh less than 60 kB (tests/views/search/search.test.ts). */
const TITLES = 1000;

/** Lists the newest headlines, then the paper's own pages, for results without an index. */
export function makeTitles({ stories, pages }: Edition): readonly TitleLine[] {
  const cards = stories.slice(0, TITLES).map((story) => makeCard(cardFacts(story)));
  return [...cards, ...pages.map(makeTextPage)].map(({ path, title, lang, dir }) => {
    if (dir === 'rtl') return [path, title, lang, dir];
    return lang === publication.language ? [path, title] : [path, title, lang];
  });
}

/** The most stories in one index. A larger index needs more bytes to load (docs/search.md) and more memory to build. */
const SHARD = 1000;

/** Stories after which a part is left alone, so that a new story rebuilds only a small part. */
const STEP = 100;

/** The parts of the search index of an edition. */
export const searchShards = memoize((edition: Edition) => splitIntoShards(edition));

/**
 * Splits the search index into parts, newest stories first. The stories of a year are counted from the oldest, so that a
 * new one changes only the last part of its year. In the newest year, the last part has fewer than a hundred stories.
 * When it has a hundred, it joins the part before it.
 *
 * The last part holds the paper's own pages and has no year.
 *
 * @param size the most stories in a part
 * @param step stories after which the last part joins the one before it; `size` is a multiple of it
 */
export function splitIntoShards(
  { stories, pages }: Pick<Edition, 'stories' | 'pages'>,
  size = SHARD,
  step = STEP,
): readonly Shard[] {
  const years = Map.groupBy(stories, (story) => articlePath(story).slice(1, 5));
  const parts = [...years]
    .sort(([a], [b]) => compareText(b, a))
    .flatMap(([year, newestFirst], index) => {
      const count = newestFirst.length;
      const full = Array.from({ length: Math.floor(count / size) }, (_, part) => (part + 1) * size);
      const ends = [0, ...full, ...(index === 0 ? [count - (count % step)] : []), count];
      return [...new Set(ends)]
        .map((end, part, all) => ({
          name: `${year}-${part}`,
          entries: newestFirst.slice(count - end, count - (all[part - 1] ?? 0)),
        })) // prettier-ignore
        .slice(1)
        .toReversed();
    });
  return pages.length > 0 ? [...parts, { name: PAGES, entries: pages }] : parts;
}

/** The parts as a string for the reader's scripts: `2024-1:35` is a name with its number of stories. */
export function formatShards(shards: readonly Shard[]): string {
  return shards.map(({ name, entries }) => `${name}:${entries.length}`).join(' ');
}

/** Whether an entry is a story, not one of the paper's own pages. */
export function isStory(entry: Article | TextPage): entry is Article {
  return 'published' in entry;
}

/** A part of the search index. Its name begins with the year of its stories. */
export interface Shard {
  readonly name: string;
  /** newest first, at least one */
  readonly entries: readonly (Article | TextPage)[];
}
