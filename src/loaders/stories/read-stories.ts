import { setImmediate } from 'node:timers/promises';
import { mapLimited } from './map-limited.ts';
import { readStory, type ReadStory } from './read-story.ts';

/** Enough to keep a disk busy, and within any limit on open files. */
const MAX_OPEN_FILES = 32;

/** Number of stories that a thread takes at a time. */
const STORIES_PER_BATCH = 10;

/** For fewer stories, starting another thread takes longer than reading them. */
const MIN_STORIES_FOR_THREADS = 300;

/** Reads some stories, in their order. */
export type ReadBatch = (files: readonly string[]) => Promise<readonly ReadStory[]>;

/**
 * Reads stories, with other threads where there are many.
 *
 * @param files paths from `contentDir`
 * @param others creates readers in other threads
 * @returns in the order of the files
 */
export async function readStories(
  contentDir: string,
  files: readonly string[],
  others: () => readonly ReadBatch[] = () => [],
): Promise<readonly ReadStory[]> {
  const here: ReadBatch = (batch) => mapLimited(batch, MAX_OPEN_FILES, (file) => readStory(contentDir, file));
  if (files.length < MIN_STORIES_FOR_THREADS) return here(files);

  const batches = Array.from({ length: Math.ceil(files.length / STORIES_PER_BATCH) }, (_, index) =>
    files.slice(index * STORIES_PER_BATCH, (index + 1) * STORIES_PER_BATCH),
  );
  const read: (readonly ReadStory[])[] = [];
  const queue = batches.entries();
  const work = async (readBatch: ReadBatch) => {
    for (const [index, batch] of queue) {
      read[index] = await readBatch(batch);
      // The answers of other threads are received between two batches.
      await setImmediate();
    }
  };
  await Promise.all([here, ...others()].map(work));
  return read.flat();
}
