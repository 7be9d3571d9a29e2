import { TEXT_PLACE, type Postings } from './postings.ts';

/** A word of the headline counts as so many of the text. */
const HEADLINE = 5;

/** BM25 (Robertson and Zaragoza 2009): how soon more of the same word counts for less, and what the length of a story takes. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/**
 * The stories that all clauses were found in, the newest first, each with how well it fits.
 *
 * @param lengths words of each story
 * @param found places by story, for each clause; without any, every story is one that fits
 */
export function scoreStories(lengths: readonly number[], found: readonly Postings[]): readonly Scored[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const scored = lengths.map((_, story) => ({ story, score: 0 }));
  return found.reduce((left, postings) => {
    const rarity = Math.log(1 + (lengths.length - postings.size + 0.5) / (postings.size + 0.5));
    return left.flatMap(({ story, score }) => {
      const places = postings.get(story);
      if (!places) return [];
      const weight = places.reduce((sum, place) => sum + (place < TEXT_PLACE ? HEADLINE : 1), 0);
      const length = 1 - LENGTH + (LENGTH * (lengths[story] ?? 0)) / average;
      return [{ story, score: score + (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * length) }];
    });
  }, scored);
}

export interface Scored {
  /** its number in its part */
  readonly story: number;
  readonly score: number;
}
