import { digest } from '../lib/page-key.ts';
import { StoryRows } from '../loaders/story-rows.ts';
import { publication } from '../publication.ts';
import { settings } from '../settings.ts';

/**
 * Opens the cache of stories. It is valid while stories would be read the same way: by the same code, and with the same facts of
 * the publication, such as its time zone. The look does not matter.
 */
export function openRows(code: string): StoryRows {
  // The links to pages follow from the content.
  const facts = { ...publication, look: undefined, pages: undefined };
  return new StoryRows(settings.cacheDir, `${code} ${digest(facts)}`);
}
