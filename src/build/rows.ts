import { digest } from '../lib/page-key.ts';
import { StoryRows } from '../loaders/story-rows.ts';
import { publication } from '../publication.ts';
import { settings } from '../settings.ts';

/**
 * The stories as they were read last, for as long as they are read alike: by the same code, and by the same facts of the
 * publication, such as its zone. How they look is no matter.
 */
export function openRows(code: string): StoryRows {
  // The links to pages follow from the content.
  const facts = { ...publication, look: undefined, pages: undefined };
  return new StoryRows(settings.cacheDir, `${code} ${digest(facts)}`);
}
