import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';

/* `npm run rename`, `npm run withdraw` and `npm run new`, as an editor types them. */

const OPEN = `---
id: openaaaa
title: Sample harbour opens
published: 2024-01-05T09:00:00Z   # London time
agency: Sample Agency
slug: harbour-opens
---

This is a sample.
`;
const DRAFT = OPEN.replace('openaaaa', 'draftaaa').replace('harbour-opens', 'harbour-closes').replace('agency:', 'status: draft\nagency:'); // prettier-ignore

let folder: string;
const run = (command: string, ...args: string[]) =>
  runCommand(command, { content: path.join(folder, 'content'), out: path.join(folder, 'site'), args });
const read = (file: string) => readFile(path.join(folder, 'content', file), 'utf8');

beforeEach(async () => {
  folder = await freshFolder('change-story');
  await writeFiles(path.join(folder, 'content/articles'), { 'open.md': OPEN, 'draft.md': DRAFT });
});

describe('npm run rename', () => {
  test('gives a public story a new slug and redirects its old address; renamed back, nothing of it is left', async () => {
    const { status, output } = await run('rename', 'harbour-opens', 'port-opens');
    expect([status, output]).toEqual([0, expect.stringMatching(/\/2024\/01\/05\/port-opens\/\. \/2024\/01\/05\/harbour-opens\/ redirects there\.\n$/)]); // prettier-ignore
    const renamed = OPEN.replace('slug: harbour-opens', 'slug: port-opens\naliases: [ /2024/01/05/harbour-opens/ ]');
    expect(await read('articles/open.md')).toBe(renamed);
    await run('rename', '/2024/01/05/harbour-opens/', 'harbour-opens');
    expect(await read('articles/open.md')).toBe(OPEN.replace('\n---\n\n', '\naliases: [ /2024/01/05/port-opens/ ]\n---\n\n')); // prettier-ignore
  });

  test('leaves no trace of the address of a draft, which was never public', async () => {
    expect((await run('rename', 'draftaaa', 'port-closes')).status).toBe(0);
    expect(await read('articles/draft.md')).toBe(DRAFT.replace('harbour-closes', 'port-closes'));
  });

  test.each([
    [['harbour-opens', 'Port Opens'], 'such as port-opens.'],
    [['harbour-opens', '../x'], 'a slash'],
    [['harbour-opens', 'harbour-opens'], 'is already at /2024/01/05/harbour-opens/.'],
    [['harbour-open', 'x'], 'Did you mean'],
    [['harbour-opens'], 'Write the story and its new slug'],
    [['harbour-opens', 'harbour-closes'], 'was not changed.'],
  ])('%j is refused with what to write, and changes nothing', async (args, reported) => {
    const { status, output } = await run('rename', ...args);
    expect([status, output]).toEqual([1, expect.stringContaining(reported)]);
    expect(await read('articles/open.md')).toBe(OPEN);
  });
});

describe('npm run withdraw', () => {
  test('gives a public story a notice that a build accepts, with its reason in one line', async () => {
    const { status, output } = await run(
      'withdraw',
      'openaaaa',
      '--reason',
      'It named "a: b"\n  and the wrong harbour. ',
    );
    expect([status, output]).toEqual([0, expect.stringContaining('is withdrawn. Its text leaves /2024/01/05/harbour-opens/')]); // prettier-ignore
    expect(await read('articles/open.md')).toMatch(
      /^status: withdrawn\nwithdrawal: \{ at: 20\d\d-.*, reason: 'It named "a: b" and the wrong harbour\.' \}\n---$/m,
    );
    expect((await run('check')).output).toContain('1 withdrawn');
  });

  test.each([
    [['openaaaa'], '--reason "'],
    [['openaaaa', '--reason', ' \n '], '--reason "'],
    [['draftaaa', '--reason', 'x'], 'is a draft: there is no public story to withdraw.'],
  ])('%j is refused, and changes nothing', async (args, reported) => {
    const { status, output } = await run('withdraw', ...args);
    expect([status, output]).toEqual([1, expect.stringContaining(reported)]);
    expect([await read('articles/open.md'), await read('articles/draft.md')]).toEqual([OPEN, DRAFT]);
  });
});

test('npm run new joins a headline that was typed over two lines', async () => {
  const { status, output } = await run('new', ' Sample bridge\n  opens ');
  const [file = ''] = /articles\/\d{4}\/sample-bridge-opens\.md$/m.exec(output) ?? [];
  expect([status, file]).toEqual([0, expect.stringContaining('sample-bridge-opens')]);
  expect(await read(file)).toContain('\ntitle: Sample bridge opens\n');
});
