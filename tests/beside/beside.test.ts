import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Beside } from '../../src/beside/beside.ts';
import type { PlainFile } from '../../src/formats/plain-file.ts';
import { readStories } from '../../src/loaders/read-stories.ts';
import { readStory } from '../../src/loaders/read-story.ts';
import { freshFolder, listFiles, writeFiles } from '../helpers/folders.ts';

let beside = new Beside();
afterEach(async () => {
  beside.stop();
  beside = new Beside();
});

/** A story that links to the next one; each fifth has a quotation that does not end. */
const story = (number: number) => `---
id: aaaaa${String(number)
  .replace(/[0189]/g, 'x')
  .padStart(3, 'a')}
title: "Story ${number}${number % 5 === 0 ? '' : '"'}
published: 2023-11-17T09:${String(number % 60).padStart(2, '0')}:00+09:00
agency: Reuters
---

The text of story ${number}, with a [link](${number + 1}.md).
`;

const numbers = Array.from({ length: 230 }, (_, number) => number);

test('stories that two processes read are what one reads, in the order of the files, refusals too', async () => {
  const contentDir = await freshFolder('beside');
  await writeFiles(contentDir, Object.fromEntries(numbers.map((number) => [`${number}.md`, story(number)])));
  const files = numbers.map((number) => `${number}.md`);
  const read = await readStories(contentDir, files, beside);
  expect(read).toEqual(await Promise.all(files.map((file) => readStory(contentDir, file))));
  expect(read.some(({ flaws }) => flaws.length > 0)).toBe(true);
  expect(read.some(({ article }) => article?.published instanceof Date)).toBe(true);
});

test('long work lets shorter work through that is asked for later', async () => {
  const folder = await freshFolder('beside-long');
  const done: string[] = [];
  const long = beside.each(
    'writePlainFile',
    numbers.map((number): [PlainFile] => [{ kind: 'redirect', file: path.join(folder, `${number}.html`), to: '/' }]),
  );
  const short = beside.each('writePlainFile', [[{ kind: 'code', file: path.join(folder, 'a.svg'), id: 'aaaaaaaa' }]]);
  await Promise.all([long.then(() => done.push('long')), short.then(() => done.push('short'))]);
  expect(done).toEqual(['short', 'long']);
  expect(listFiles(folder)).toHaveLength(numbers.length + 1);
});

test('what makes the process fail is told with what it said, now and later', async () => {
  const folder = await freshFolder('beside-fails');
  await writeFiles(folder, { 'page.html': 'A page' });
  const write = () =>
    beside.each('writePlainFile', [[{ kind: 'redirect', file: path.join(folder, 'page.html'), to: '/' }]]);
  await expect(write()).rejects.toThrow(/beside the build failed:[^]*EEXIST/);
  await expect(write()).rejects.toThrow(/beside the build failed:[^]*EEXIST/);
});

test('a process that was ended is told as such to all who ask it at that moment', async () => {
  const folder = await freshFolder('beside-ended');
  const write = (name: string) =>
    beside.each('writePlainFile', [[{ kind: 'redirect', file: path.join(folder, name), to: '/' }]]);
  await write('first.html');
  beside.stop();
  const results = await Promise.allSettled(['second.html', 'third.html'].map(write));
  for (const result of results)
    expect(result).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('The process beside the build failed') as string },
    });
});

test('a process is worth starting for many calls only', () => {
  expect([1, 199, 200, 10_000].map((calls) => beside.isWorth(calls))).toEqual([false, false, true, true]);
});
