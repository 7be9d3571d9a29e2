import type { Article } from '../../schemas/article.ts';
import { cardFacts } from '../lists/story-card.ts';
import { digest, shared } from '../../lib/page-key.ts';

/**
 * Digests of what depends only on the file of a story, and not on the moment: they are made when it is read, and kept with
 * it.
 */
export function digestsOf(story: Article): StoryDigests {
  return { story: digest(shared(story)), card: digest(cardFacts(story)) };
}

/** Lets the keys of pages use digests that were made earlier of the same story. */
export function believeDigests(article: Article, { story, card }: StoryDigests): void {
  shared(article, story);
  shared(cardFacts(article), card);
}

export interface StoryDigests {
  /** of all that the file tells */
  readonly story: string;
  /** of what lists show of it */
  readonly card: string;
}
