import type { Article } from '../../schemas/article.ts';
import { cardFacts } from '../lists/story-card.ts';
import { digest, shared } from '../../lib/page-key.ts';

/**
 * Digests of what depends on the story's file alone, not on the time. They are made when the file is read, and saved with
 * it.
 */
export function digestsOf(story: Article): StoryDigests {
  return { story: digest(shared(story)), card: digest(cardFacts(story)) };
}

/** Lets the keys of pages use saved digests of the same story. */
export function useSavedDigests(article: Article, { story, card }: StoryDigests): void {
  shared(article, story);
  shared(cardFacts(article), card);
}

export interface StoryDigests {
  /** of everything in the file */
  readonly story: string;
  /** of everything that lists show */
  readonly card: string;
}
