import { setImmediate } from 'node:timers/promises';
import { mapLimited } from './map-limited.ts';
import { readStory, type ReadStory } from './read-story.ts';

/** Files open at once: enough to keep a disk busy, few enough for any limit on open files. */
const FILES_AT_ONCE = 32;

/** Stories that one thread takes at a time. */
const BATCH = 50;

/** For fewer stories another thread would start longer than it reads. */
const WORTH_OTHERS = 300;

/** Reads some stories, in their order. */
export type ReadBatch = (files: readonly string[]) => Promise<readonly ReadStory[]>;

/**
 * Reads stories, with others when they are many.
 *
 * @param files paths from `contentDir`
 * @param others readers of batches elsewhere
 * @returns in the order of the files
 */
export async function readStories(
  contentDir: string,
  files: readonly string[],
  others: () => readonly ReadBatch[] = () => [],
): Promise<readonly ReadStory[]> {
  const here: ReadBatch = (batch) => mapLimited(batch, FILES_AT_ONCE, (file) => readStory(contentDir, file));
  if (files.length < WORTH_OTHERS) return here(files);

  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  const read: (readonly ReadStory[])[] = [];
  const queue = batches.entries();
  const work = async (readBatch: ReadBatch) => {
    for (const [index, batch] of queue) {
      read[index] = await readBatch(batch);
      // Answers of the others are heard between two batches.
      await setImmediate();
    }
  };
  await Promise.all([here, ...others()].map(work));
  return read.flat();
}
