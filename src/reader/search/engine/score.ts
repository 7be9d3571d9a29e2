import { TEXT_PLACE, type Postings } from './postings.ts';

/** A word in the headline counts as this many words in the text. */
const HEADLINE = 5;

/** BM25 (Robertson and Zaragoza 2009): how quickly repetitions count less, and how much the length of a story matters. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** Scores each story. The rarity of a word is the same for all parts that were searched. */
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
  /** stories that match all clauses and filters, newest first */
  readonly stories: readonly number[];
}
