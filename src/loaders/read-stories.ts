import { setImmediate } from 'node:timers/promises';
import type { Beside } from '../beside/beside.ts';
import { mapLimited } from './map-limited.ts';
import { readStory, type ReadStory } from './read-story.ts';

/** Files open at once: enough to keep a disk busy, few enough for any limit on open files. */
const FILES_AT_ONCE = 32;

/** Stories that this process, or the one beside it, takes at a time. */
const BATCH = 50;

/** So many batches are on their way to the other process, so that it never waits for this one to look up. */
const BATCHES_AHEAD = 2;

/**
 * Reads stories, on both cores when they are many.
 *
 * @param files paths from `contentDir`
 * @returns in the order of the files
 */
export async function readStories(
  contentDir: string,
  files: readonly string[],
  beside: Beside | undefined,
): Promise<ReadStory[]> {
  const here = (batch: readonly string[]) => mapLimited(batch, FILES_AT_ONCE, (file) => readStory(contentDir, file));
  if (!beside?.isWorth(files.length)) return here(files);

  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  const read: ReadStory[][] = [];
  const queue = batches.entries();
  const work = async (readBatch: (batch: readonly string[]) => Promise<ReadStory[]>) => {
    for (const [index, batch] of queue) {
      read[index] = await readBatch(batch);
      // Answers of the other process are heard between two batches.
      await setImmediate();
    }
  };
  const there = (batch: readonly string[]) =>
    beside.each(
      'readStory',
      batch.map((file) => [contentDir, file] as const),
    );
  await Promise.all([work(here), ...Array.from({ length: BATCHES_AHEAD }, () => work(there))]);
  return read.flat();
}
