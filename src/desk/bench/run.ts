import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { countFiles } from './count-files.ts';
import type { Generator } from './generator.ts';
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

/** Clean builds, one after the other; the middle one by its seconds counts. */
export async function runClean(generator: Generator, content: string, work: string, runs: number): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) {
    const build = await generator.prepare(content, work);
    const measured = await measure(build);
    results.push({ ...measured, ...(await countFiles(build.out)) });
  }
  results.sort((a, b) => a.seconds - b.seconds);
  const middle = results[Math.floor(runs / 2)];
  if (!middle) throw new RangeError('At least one run is needed.');
  return middle;
}

/** Builds, adds a story, and builds again with everything the first build left. */
export async function runOneMore(generator: Generator, content: string, work: string): Promise<Result> {
  const build = await generator.prepare(content, work);
  await measure(build);
  const story = path.join(content, 'articles', 'sample-one-more.md');
  await writeFile(story, ONE_MORE);
  try {
    const measured = await measure(build);
    return { ...measured, ...(await countFiles(build.out)) };
  } finally {
    await rm(story, { force: true });
  }
}
