import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { countFiles } from './count-files.ts';
import type { Build, Generator } from './generator.ts';
import { keepOnlyCards } from './kawaraban.ts';
import { measure } from './measure.ts';
import type { Result } from './table.ts';

/** One more story, published after all others of the sample. */
const ONE_MORE = `---
id: onemore2
title: Sample of one more story
published: 2025-12-31T23:59:00+09:00
agency: Sample Agency
topics: [Weather]
---

This is a made-up sample text; it reports nothing.
`;

/**
 * Clean builds, one after the other; the middle one by its seconds counts.
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
  const [middle] = results.toSorted((a, b) => a.seconds - b.seconds).slice(Math.floor(runs / 2));
  if (!middle) throw new RangeError('At least one run is needed.');
  return { build, result: middle };
}

/** Adds a story and builds again with everything the build before has left. */
export async function runOneMore(build: Build, content: string): Promise<Result> {
  const story = path.join(content, 'articles', 'sample-one-more.md');
  await writeFile(story, ONE_MORE);
  try {
    return await measureSite(build);
  } finally {
    await rm(story, { force: true });
  }
}

/** Builds again with nothing left of the build before but its preview cards. */
export async function runWithCards(build: Build): Promise<Result> {
  await keepOnlyCards(build);
  return measureSite(build);
}

/** Makes the search index of the built site again, beside it; a story counts as a page. */
export async function runIndex(build: Build, stories: number): Promise<Result> {
  const folder = path.join(path.dirname(build.out), 'index');
  await rm(folder, { recursive: true, force: true });
  const measured = await measure({ ...build, args: ['src/desk/bench/index-alone.ts', build.out, folder] });
  return { ...measured, pages: stories, files: (await countFiles(folder)).files };
}

async function measureSite(build: Build): Promise<Result> {
  return { ...(await measure(build)), ...(await countFiles(build.out)) };
}

export interface Clean {
  /** The build whose site and caches are there. */
  readonly build: Build;
  readonly result: Result;
}
