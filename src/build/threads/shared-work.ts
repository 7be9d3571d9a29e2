import { createHash } from 'node:crypto';
import type { PlannedFile } from '../../lib/planned-file.ts';

/** Work that several threads share: each takes the next number by itself, and none waits for another. */
export interface Share {
  /** numbers of the files to be made, in a buffer that all threads see */
  readonly stale: Int32Array<SharedArrayBuffer>;
  /** one number: how many have been taken */
  readonly taken: Int32Array<SharedArrayBuffer>;
  /** of the plan, so that no thread works from a different one */
  readonly digest: string;
}

/** @param stale numbers of the files to be made */
export function shareOut(files: readonly PlannedFile[], stale: readonly number[]): Share {
  const numbers = new Int32Array(new SharedArrayBuffer(stale.length * Int32Array.BYTES_PER_ELEMENT));
  numbers.set(stale);
  const share = { stale: numbers, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  return { ...share, digest: describeShare(files, share) };
}

/** Yields numbers to the caller until none is left. */
export function* takeTurns({ stale, taken }: Share): Generator<number> {
  for (;;) {
    const from = Atomics.add(taken, 0, 1);
    if (from >= stale.length) return;
    yield* stale.subarray(from, from + 1);
  }
}

/** How many have been taken so far. */
export function countTaken({ stale, taken }: Share): number {
  return Math.min(Atomics.load(taken, 0), stale.length);
}

/** Leaves nothing for the others, because the build has failed. */
export function endShare({ stale, taken }: Share): void {
  Atomics.store(taken, 0, stale.length);
}

export function describeShare(files: readonly PlannedFile[], { stale }: Pick<Share, 'stale'>): string {
  const hash = createHash('sha1');
  for (const number of stale) hash.update(`${files[number]?.file} ${files[number]?.key}\n`);
  return hash.digest('hex');
}
