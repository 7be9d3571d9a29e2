import { sayCount, words } from '../../words/say.ts';

/** `1 story`, `10,000 stories` */
export function formatStories(count: number): string {
  return sayCount(words().lists.stories, count);
}
