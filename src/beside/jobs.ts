import type { linkKept } from '../formats/disk-cache.ts';
import type { writePlainFile } from '../formats/plain-file.ts';
import type { readStory } from '../loaders/read-story.ts';
import type { renderFile } from '../model/body-task.ts';

/**
 * What a build may have done beside its pages: work that needs no page and no edition, by the name of the function that does
 * it. Its code is loaded when the first question comes, so that the process holds no more than it needs.
 */
export const jobs = {
  readStory: async () => (await import('../loaders/read-story.ts')).readStory,
  renderFile: async () => (await import('../model/body-task.ts')).renderFile,
  linkKept: async () => (await import('../formats/disk-cache.ts')).linkKept,
  writePlainFile: async () => (await import('../formats/plain-file.ts')).writePlainFile,
} satisfies { readonly [Job in keyof Jobs]: () => Promise<Jobs[Job]> };

export interface Jobs {
  readonly readStory: typeof readStory;
  readonly renderFile: typeof renderFile;
  readonly linkKept: typeof linkKept;
  readonly writePlainFile: typeof writePlainFile;
}

/** The job, and what it is called with for each answer, in order. Sent to another process: nothing in it but data. */
export interface Question {
  readonly job: keyof Jobs;
  readonly calls: readonly (readonly unknown[])[];
}

export type Call<Job extends keyof Jobs> = Readonly<Parameters<Jobs[Job]>>;
export type Answer<Job extends keyof Jobs> = Awaited<ReturnType<Jobs[Job]>>;
