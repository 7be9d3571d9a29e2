import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeShare, endShare, shareOut, takeTurns } from '../../../src/build/threads/shared-work.ts';
import type { PlannedFile } from '../../../src/lib/planned-file.ts';

const numbers = fc.uniqueArray(fc.nat(500), { maxLength: 200 });

/** Takes numbers in a separate thread until none is left. */
const TAKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.module).then(({ takeTurns }) => parentPort.postMessage([...takeTurns(workerData.share)]));
`;

test('every number is taken once, whatever the order of the requests', () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(7)), (stale, order) => {
      const share = shareOut([], stale);
      const takers = Array.from({ length: 8 }, () => takeTurns(share));
      const taken: number[] = [];
      const ask = (taker: Generator<number> | undefined) => {
        const turn = taker?.next();
        if (turn && !turn.done) taken.push(turn.value);
        return turn?.done !== true;
      };
      for (const who of order) ask(takers[who]);
      for (const taker of takers) while (ask(taker));
      expect(taken).toEqual(stale);
    }),
  );
});

test('threads that ask at the same moment get different numbers, and none is left', async () => {
  const stale = Array.from({ length: 20_000 }, (_, number) => number * 3);
  const share = shareOut([], stale);
  const module = new URL('../../../src/build/threads/shared-work.ts', import.meta.url).href;
  const workerData = { module, share };
  const threads = Array.from({ length: 3 }, () => new Worker(TAKER, { eval: true, workerData }));
  const taken = await Promise.all(threads.map((thread) => new Promise<number[]>((resolve) => thread.once('message', resolve)))); // prettier-ignore
  expect([...taken.flat(), ...takeTurns(share)].sort((a, b) => a - b)).toEqual(stale);
});

test('nothing more is taken of a share that has ended', () => {
  const share = shareOut([], [4, 5, 6]);
  const turns = takeTurns(share);
  expect(turns.next().value).toBe(4);
  endShare(share);
  expect([...turns, ...takeTurns(share)]).toEqual([]);
});

test('another plan has another digest: other keys, other names, another order, another choice', () => {
  const plan = ['a', 'b', 'c'].map((file) => plannedFile(file, 'text:1'));
  const { digest } = shareOut(plan, [0, 2]);
  const others: readonly (readonly PlannedFile[])[] = [
    plan.with(2, plannedFile('c', 'text:2')),
    plan.with(2, plannedFile('d', 'text:1')),
    plan.toReversed(),
    plan.slice(0, 2),
  ];
  for (const other of others) expect(describeShare(other, shareOut(other, [0, 2]))).not.toBe(digest);
  expect(shareOut(plan, [0, 1]).digest).not.toBe(digest);
  // Files that are not made may differ.
  const same = plan.with(1, plannedFile('b', 'text:9'));
  expect(describeShare(same, shareOut(same, [0, 2]))).toBe(digest);
});

function plannedFile(file: string, key: string): PlannedFile {
  return { file, key, make: () => '' };
}
