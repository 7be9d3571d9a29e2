import { TEXT_PLACE, type Postings } from './postings.ts';

/** How many words of the text a word of the headline counts for. */
const HEADLINE = 5;

/** BM25 (Robertson and Zaragoza 2009): how soon more of the same word counts for less, and what the length of a story takes. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** How well each story fits: how rare a word is, is the same for all parts that were asked. */
export function scoresOf(parts: readonly Match[]): readonly (readonly number[])[] {
  const lengths = parts.flatMap((part) => part.lengths);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const rarities = (parts[0]?.found ?? []).map((_, clause) => {
    const count = parts.reduce((sum, { found }) => sum + (found[clause]?.size ?? 0), 0);
    return Math.log(1 + (lengths.length - count + 0.5) / (count + 0.5));
  });
  return parts.map(({ lengths, found, stories }) =>
    stories.map((story) => {
      const length = 1 - LENGTH + (LENGTH * (lengths[story] ?? 0)) / average;
      return found.reduce((score, postings, clause) => {
        const places = postings.get(story) ?? [];
        const weight = places.reduce((sum, place) => sum + (place < TEXT_PLACE ? HEADLINE : 1), 0);
        return score + ((rarities[clause] ?? 0) * weight * (SATURATION + 1)) / (weight + SATURATION * length);
      }, 0);
    }),
  );
}

/** What was found in one part of the index. */
export interface Match {
  /** words of each story of the part */
  readonly lengths: readonly number[];
  /** places by story, for each clause */
  readonly found: readonly Postings[];
  /** those that all clauses and filters leave, the newest first */
  readonly stories: readonly number[];
}
