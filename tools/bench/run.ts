import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EARLIER_RELEASES } from '../../src/release/release-folders.ts';
import { countFiles } from './count-files.ts';
import type { Build, Generator } from './generator.ts';
import { keepOnlyCards } from './kawaraban.ts';
import { measure } from './measure.ts';
import type { Result } from './table.ts';

/** Stories that are published one by one after all others in the sample. */
const ONE_MORE = (number: number) => `---
id: onemore${number + 2}
title: Sample of one more story
published: 2025-12-31T23:5${number}:00+09:00
agency: Sample Agency
topics: [Weather]
---

This is made-up sample text number ${number}; it reports nothing.
`;

/** How many times a build after a clean one is measured; the middle one counts. */
const TIMES = 3;

/**
 * Measures clean builds, one after the other. The one with the middle number of seconds counts.
 *
 * @param runs at least 1
 */
export async function runClean(generator: Generator, content: string, work: string, runs: number): Promise<Clean> {
  let build = await generator.prepare(content, work);
  const results = [await measureSite(build)];
  while (results.length < runs) {
    build = await generator.prepare(content, work);
    results.push(await measureSite(build));
  }
  return { build, result: middleOf(results) };
}

/** Measures a build when nothing has changed. */
export async function runUnchanged(build: Build): Promise<Result> {
  const results: Result[] = [];
  for (let time = 0; time < TIMES; time++) results.push(await measureSite(build));
  return middleOf(results);
}

/**
 * Adds a story and builds again with everything that earlier builds have left, several times. Measuring starts when there are
 * as many releases as are kept, as on a machine in use.
 */
export async function runOneMore(build: Build, content: string): Promise<Result> {
  const files: string[] = [];
  const results: Result[] = [];
  try {
    for (let time = 0; time < EARLIER_RELEASES + TIMES; time++) {
      const file = path.join(content, 'articles', `sample-one-more-${time}.md`);
      files.push(file);
      await writeFile(file, ONE_MORE(time));
      results.push(await measureSite(build));
    }
    return middleOf(results.slice(EARLIER_RELEASES));
  } finally {
    for (const file of files) await rm(file, { force: true });
  }
}

/** Measures a build that finds only the preview cards of an earlier one. */
export async function runWithCards(build: Build): Promise<Result> {
  await keepOnlyCards(build);
  return measureSite(build);
}

/** Returns the run with the middle number of seconds. */
function middleOf(results: readonly Result[]): Result {
  const [middle] = results.toSorted((a, b) => a.seconds - b.seconds).slice(Math.floor(results.length / 2));
  if (!middle) throw new RangeError('At least one run is needed.');
  return middle;
}

async function measureSite(build: Build): Promise<Result> {
  return { ...(await measure(build)), ...(await countFiles(build.out)) };
}

export interface Clean {
  /** The build whose site and caches exist now. */
  readonly build: Build;
  readonly result: Result;
}
