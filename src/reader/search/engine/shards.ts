/** How many of the newest stories every query searches. */
const MAX_STORIES_FIRST_TURN = 2000;

/** How many it searches if few were found; that takes 150 kB. */
const MAX_STORIES_SECOND_TURN = 4000;

/** The part with the paper's own pages, which have no year. */
export const PAGES = 'pages';

/** `2025` of `2025-3`; undefined for the paper's own pages. */
export function yearOf(shard: string): string | undefined {
  return shard === PAGES ? undefined : shard.slice(0, 4);
}

/** `2023-1:141 2022-1:35`, the parts of the index with their stories (views/search/search.ts). */
export function readShards(text: string): readonly Shard[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [name = '', count] = part.split(':');
      return { name, count: Number(count) };
    });
}

/**
 * Groups the parts by when they are searched: for every query, if few were found, and when the reader asks for the rest.
 */
export function inTurns(shards: readonly Shard[]): readonly [newest: Shard[], newer: Shard[], older: Shard[]] {
  const turns: [Shard[], Shard[], Shard[]] = [[], [], []];
  let stories = 0;
  for (const [index, shard] of shards.entries()) {
    // The paper's own pages are few, and are always searched.
    if (shard.name === PAGES) {
      turns[0].push(shard);
      continue;
    }
    stories += shard.count;
    turns[index === 0 || stories <= MAX_STORIES_FIRST_TURN ? 0 : stories <= MAX_STORIES_SECOND_TURN ? 1 : 2].push(
      shard,
    );
  }
  return turns;
}

/** A part of the index; its name begins with the year of its stories. */
export interface Shard {
  readonly name: string;
  /** number of its stories */
  readonly count: number;
}
