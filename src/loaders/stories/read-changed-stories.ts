import { useSavedDigests } from '../../views/pages/story-digests.ts';
import { readStories, type ReadBatch } from './read-stories.ts';
import { currentFingerprint, type CheckedStory, type ReadStory } from './read-story.ts';

/**
 * Reads stories. A story whose file and pictures have not changed since an earlier reading is taken from that reading without
 * being opened.
 *
 * @param files paths from `contentDir`
 * @returns in the order of the files
 */
export async function readChangedStories(
  contentDir: string,
  files: readonly string[],
  { previous, fingerprints, otherReaders }: EarlierReading,
): Promise<readonly ReadStory[]> {
  const findFingerprint = fingerprints && ((file: string) => fingerprints.get(file));
  const known = new Map<string, ReadStory>();
  for (const file of files) {
    const earlier = previous?.get(file);
    if (earlier && earlier.fingerprint === currentFingerprint(contentDir, earlier.article, findFingerprint))
      known.set(file, { ...earlier, claim: earlier.article, problems: [] });
  }
  const changed = files.filter((file) => !known.has(file));
  const read = await readStories(contentDir, changed, otherReaders);
  for (const story of read) {
    known.set(story.claim.file, story);
    // Another thread sends plain data, without the memoized digests.
    if (story.article && story.digests) useSavedDigests(story.article, story.digests);
  }
  return files.flatMap((file) => known.get(file) ?? []);
}

export interface EarlierReading {
  /** Stories of an earlier reading, by file. */
  readonly previous?: ReadonlyMap<string, CheckedStory> | undefined;
  /** Fingerprints of files that were taken just before, by absolute path. */
  readonly fingerprints?: ReadonlyMap<string, string> | undefined;
  /** Creates readers in other threads, where there are many stories. */
  readonly otherReaders?: (() => readonly ReadBatch[]) | undefined;
}
