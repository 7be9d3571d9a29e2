import type { Article } from '../../schemas/article.ts';
import { cardFacts } from '../lists/story-card.ts';
import { digest, shared } from '../../lib/page-key.ts';

/** Digests of what follows from one story's file alone, whatever the moment: made when it is read, and kept with it. */
export function digestsOf(story: Article): StoryDigests {
  return { story: digest(shared(story)), card: digest(cardFacts(story)) };
}

/** Has the keys of pages take digests that were made earlier of this very story. */
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
