import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/settings.ts';
import { garble, SAME, TwoWordings } from './two-wordings.ts';

/** `npm run test:nightly` kills a hundred, which takes twenty minutes. */
const KILLS = Number(process.env['KAWARABAN_KILLS'] ?? 3);

const paper = new TwoWordings('whole-long');

describe('a build that is killed', () => {
  test.for(Array.from({ length: KILLS }, (_, index) => [index + 1]))(
    'leaves the old release or the new one, time %i of it',
    async ([turn = 0]) => {
      // The folder has the second wording or, if the build was killed late, the first.
      const wording = (await isWordedAs(0)) ? 1 : 0;
      await paper.word(wording);
      await buildAndKill((paper.seconds * 1000 * turn) / (KILLS + 1));
      expect((await isWordedAs(0)) !== (await isWordedAs(1))).toBe(true);
      expect(await paper.build()).toContain('Built');
      expect(await paper.differenceTo(wording)).toEqual(SAME);
    },
  );
});

describe('a build repairs what it finds', () => {
  test.for([
    [
      'every file of its cache with one changed byte',
      (files: readonly string[]) => files.forEach((file) => garble(file)),
    ],
    [
      'half of the files of its cache gone',
      (files: readonly string[]) => files.filter((_, index) => index % 2).forEach((file) => rmSync(file)),
    ],
    ['its cache gone', (files: readonly string[]) => files.forEach((file) => rmSync(file))],
  ] as const)('%s', async ([, spoil]) => {
    await paper.word(1);
    await paper.build();
    const { content, out, places } = paper;
    const { cacheDir } = readSettings({ KAWARABAN_CONTENT: content, KAWARABAN_OUT: out }, process.cwd());
    spoil([...filesOf(cacheDir), places.records]);
    // If nothing had changed, none of it would be requested.
    await paper.word(0);
    expect(await paper.build()).toContain('Built');
    expect(await paper.differenceTo(0)).toEqual(SAME);
  });

  test.for([
    [
      'pages of the last release changed by somebody',
      (files: readonly string[]) => files.filter(isPage).forEach((file) => garble(file)),
    ],
    [
      'files of the last release gone',
      (files: readonly string[]) => files.filter((_, index) => index % 3 === 0).forEach((file) => rmSync(file)),
    ],
    [
      'a file added to the last release',
      ([file = '']: readonly string[]) => writeFileSync(path.join(path.dirname(file), 'more.html'), ''),
    ],
  ] as const)('%s', async ([, spoil]) => {
    await paper.word(1);
    await paper.build();
    const { places } = paper;
    spoil(filesOf(places.site(places.current() ?? 0)));
    expect(await paper.build()).toContain('Built');
    expect(await paper.differenceTo(1)).toEqual(SAME);
  });
});

describe('records of the releases', () => {
  test.for([
    ['that are gone', (file: string) => rmSync(file)],
    ['that are empty', (file: string) => truncateSync(file, 0)],
    ['cut off', (file: string) => truncateSync(file, 5000)],
    ['with other content', (file: string) => writeFileSync(file, 'something else')],
    ['damaged at their beginning', (file: string) => garble(file, 30)],
    ['damaged in the middle', (file: string) => garble(file)],
    ['damaged at their end', (file: string) => garble(file, -20)],
    ['damaged at the head of every page except the first', (file: string) => garblePages(file)],
  ] as const)('%s are started again, and the site is the same', async ([, spoil]) => {
    await paper.word(0);
    await paper.build();
    spoil(paper.places.records);
    await paper.word(1);
    expect(await paper.build()).toContain('Built');
    expect(await paper.differenceTo(1)).toEqual(SAME);
    // And they are complete: nothing is made again.
    expect(await paper.build()).toMatch(/: 0 written, \d+ unchanged, 0 removed\.$/m);
  });

  test('that another program has locked are named in the error, and the site stays as it was', async () => {
    await paper.word(0);
    await paper.build();
    const other = new DatabaseSync(paper.places.records);
    other.exec('BEGIN EXCLUSIVE');
    await paper.word(1);
    const { status, output } = await paper.run();
    other.close();
    expect(status).not.toBe(0);
    expect(output).toContain('records.sqlite');
    expect(output).toContain('then build again');
    expect(output).not.toMatch(/^\s+at /m);
    expect(await paper.differenceTo(0)).toEqual(SAME);
    expect(await paper.build()).toContain('Built');
    expect(await paper.differenceTo(1)).toEqual(SAME);
  });
});

async function isWordedAs(wording: number): Promise<boolean> {
  const { added, removed, changed } = await paper.differenceTo(wording);
  return added.length + removed.length + changed.length === 0;
}

async function buildAndKill(afterMs: number): Promise<void> {
  const { child, ended } = paper.start('src/commands/build.ts');
  await Promise.race([setTimeout(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}

function filesOf(place: string): readonly string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** The head of a page of the records says what it contains (sqlite.org/fileformat2.html#b_tree_pages). */
function garblePages(file: string): void {
  const bytes = readFileSync(file);
  for (let page = 4096; page < bytes.length; page += 4096) bytes[page + 4] = (bytes[page + 4] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
