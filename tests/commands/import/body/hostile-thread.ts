import { parentPort } from 'node:worker_threads';
import type { PostRequest } from '../../../../src/commands/import/body/convert-post.ts';

/* Replaces the thread that converts posts: the name of a post says what it makes the thread do. */

parentPort?.on('message', ({ file }: Partial<PostRequest>) => {
  if (file === 'endless.md') for (;;);
  if (file === 'backtracking.md') /^(?:a+)+$/.test(`${'a'.repeat(50)}b`);
  if (file === 'large.md') for (const all: string[][] = []; ;) all.push(Array.from({ length: 10_000 }, String));
  if (file === 'fault.md') throw new RangeError('a fault of the program');
  parentPort?.postMessage(file === undefined ? 'ready' : { body: file, problems: [] });
});
