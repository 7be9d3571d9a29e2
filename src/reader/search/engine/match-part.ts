import type { Clause } from '../query/clauses.ts';
import { findValue } from './counts.ts';
import type { Part } from './part.ts';
import { FILTERS, type Filter, type Query } from '../query/query.ts';
import type { Match } from './score.ts';

/** The stories of a part that have every word and match every filter except the year. */
export async function matchPart(part: Part, query: Query, clauses: readonly Clause[]): Promise<PartMatch> {
  const [{ lengths }, chosen, ...found] = await Promise.all([
    part.about(),
    storiesOfFilters(part, query.filters),
    ...clauses.map((clause) => part.find(clause)),
  ]);
  // A query without words, such as a lone comma, matches no story.
  const isNothing = query.words !== '' && clauses.length === 0;
  const all = isNothing ? [] : [...lengths.keys()];
  const stories = all.filter((story) => [...found, ...chosen].every((has) => has.has(story)));
  return { part, lengths, found, stories };
}

/** The stories of each filter that was set. */
async function storiesOfFilters(part: Part, filters: Query['filters']): Promise<readonly ReadonlySet<number>[]> {
  const set = FILTERS.filter((name): name is Exclude<Filter, 'year'> => name !== 'year' && filters[name] !== '');
  if (set.length === 0) return [];
  const all = await part.filters();
  return set.map((name) => {
    const values = all.find(([each]) => each === name)?.[1] ?? [];
    return new Set(findValue(values, filters[name])?.stories);
  });
}

export interface PartMatch extends Match {
  readonly part: Part;
}
