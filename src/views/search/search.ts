import type { TitleLine } from '../../reader/search/engine/titles.ts';
import { publication } from '../../publication.ts';
import type { TextPage } from '../../schemas/page.ts';
import { PAGES } from '../../reader/search/engine/shards.ts';
import { makeTextPage } from '../pages/text-page.ts';
import type { Article } from '../../schemas/article.ts';
import { cardFacts, makeCard } from '../lists/story-card.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { compareText } from '../../lib/compare-text.ts';
import { articlePath } from '../../addresses/urls.ts';

/** How many headlines can be searched at once; a thousand weigh less than 60 kB (tests/views/search/search.test.ts). */
const TITLES = 1000;

/** Lists the newest headlines, then the paper's own pages, for results where the index is missing. */
export function makeTitles({ stories, pages }: Edition): readonly TitleLine[] {
  const cards = stories.slice(0, TITLES).map((story) => makeCard(cardFacts(story)));
  return [...cards, ...pages.map(makeTextPage)].map(({ path, title, lang, dir }) => {
    if (dir === 'rtl') return [path, title, lang, dir];
    return lang === publication.language ? [path, title] : [path, title, lang];
  });
}

/**
 * Stories of one index at most. What a reader fetches of an index grows with it (docs/search.md), and so does the memory
 * that making it takes.
 */
const SHARD = 1000;

/** Stories that a part has taken in before it is left alone: what makes it again for a new story stays short. */
const STEP = 100;

/**
 * The parts of the search index, the newest stories first. The stories of a year are counted from the oldest, so that a new
 * one changes the last part of its year and no other. In the newest year, to which stories come, the last part has fewer than
 * a hundred: it joins the part before it when they are a hundred.
 *
 * The paper's own pages are the last part, which has no year.
 *
 * @param size stories of a part at most
 * @param step stories from which the last ones join those before them; parts of it make a size
 */
export function searchShards(
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

/** The parts as the reader's scripts know them: `2024-1:35` is a name with how many stories it has. */
export function formatShards(shards: readonly Shard[]): string {
  return shards.map(({ name, entries }) => `${name}:${entries.length}`).join(' ');
}

/** Whether an entry is a story, and no page of the paper's own. */
export function isStory(entry: Article | TextPage): entry is Article {
  return 'published' in entry;
}

/** A part of the search index; its name begins with the year of its stories. */
export interface Shard {
  readonly name: string;
  /** newest first, one at least */
  readonly entries: readonly (Article | TextPage)[];
}
