import { createHash } from 'node:crypto';
import type { PlannedFile } from '../../lib/planned-file.ts';

/** Work that several threads take from: none waits for another, and none is told what to do next. */
export interface Share {
  /** numbers of the files to be made, in a buffer that all threads see */
  readonly stale: Int32Array<SharedArrayBuffer>;
  /** one number: how many are taken */
  readonly taken: Int32Array<SharedArrayBuffer>;
  /** of what is to be made, so that no thread works from another plan */
  readonly digest: string;
}

/** @param stale numbers of the files to be made */
export function shareOut(files: readonly PlannedFile[], stale: readonly number[]): Share {
  const numbers = new Int32Array(new SharedArrayBuffer(stale.length * Int32Array.BYTES_PER_ELEMENT));
  numbers.set(stale);
  const share = { stale: numbers, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  return { ...share, digest: describeShare(files, share) };
}

/** The numbers that fall to the one who asks, until none is left. */
export function* takeTurns({ stale, taken }: Share): Generator<number> {
  for (;;) {
    const from = Atomics.add(taken, 0, 1);
    if (from >= stale.length) return;
    yield* stale.subarray(from, from + 1);
  }
}

/** How many were taken by now. */
export function countTaken({ stale, taken }: Share): number {
  return Math.min(Atomics.load(taken, 0), stale.length);
}

/** Leaves nothing to the others: the build has failed. */
export function endShare({ stale, taken }: Share): void {
  Atomics.store(taken, 0, stale.length);
}

export function describeShare(files: readonly PlannedFile[], { stale }: Pick<Share, 'stale'>): string {
  const hash = createHash('sha1');
  for (const number of stale) hash.update(`${files[number]?.file} ${files[number]?.key}\n`);
  return hash.digest('hex');
}
