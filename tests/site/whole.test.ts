import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { Places } from '../../src/release/places.ts';
import { readSettings } from '../../src/settings.ts';
import { buildEnvironment, buildSite } from '../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, forgetCache, freshFolder, writeFiles } from '../../tools/lib/folders.ts';
import { storyFile } from '../../tools/lib/stories.ts';

/** `npm run test:nightly` kills a hundred, which takes twenty minutes. */
const KILLS = Number(process.env['KAWARABAN_KILLS'] ?? 3);

const SAME = { added: [], removed: [], changed: [] };
const NOW = '2024-06-01T00:00:00Z';

let content: string;
let out: string;
/** What the output folder holds with the first and with the second wording of the stories. */
const wordings: ReadonlyMap<string, string>[] = [];
let seconds = 0;

beforeAll(async () => {
  const folder = await freshFolder('whole');
  content = path.join(folder, 'content');
  out = path.join(folder, 'site');
  await forgetCache(content, out);
  for (const wording of [0, 1]) {
    await word(wording);
    const started = performance.now();
    expect(await build()).toContain('Built');
    seconds = (performance.now() - started) / 1000;
    wordings.push(await digestFolder(out));
  }
});

describe('a build that is killed', () => {
  test.for(Array.from({ length: KILLS }, (_, index) => [index + 1]))(
    'leaves the old release or the new one, time %i of it',
    async ([turn = 0]) => {
      // The folder holds the second wording or, where a kill came late, the first.
      const before = await digestFolder(out);
      const wording = isSame(before, 0) ? 1 : 0;
      await word(wording);
      await buildAndKill((seconds * 1000 * turn) / (KILLS + 1));
      const after = await digestFolder(out);
      expect([0, 1].filter((number) => isSame(after, number))).toHaveLength(1);
      expect(await build()).toContain('Built');
      expect(compareDigests(wordings[wording] ?? new Map(), await digestFolder(out))).toEqual(SAME);
    },
  );
});

describe('a build heals by itself what it finds', () => {
  test.for([
    ['every file of its cache garbled in a byte', (files: readonly string[]) => files.forEach((file) => garble(file))],
    [
      'half of the files of its cache gone',
      (files: readonly string[]) => files.filter((_, index) => index % 2).forEach((file) => rmSync(file)),
    ],
    ['its cache gone', (files: readonly string[]) => files.forEach((file) => rmSync(file))],
  ] as const)('%s', async ([, spoil]) => {
    await word(1);
    await build();
    const places = new Places(out);
    const { cacheDir } = readSettings({ KAWARABAN_CONTENT: content, KAWARABAN_OUT: out }, process.cwd());
    spoil([...filesOf(cacheDir), places.records]);
    // Where nothing had changed, nothing of it would be asked for.
    await word(0);
    expect(await build()).toContain('Built');
    expect(compareDigests(wordings[0] ?? new Map(), await digestFolder(out))).toEqual(SAME);
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
    await word(1);
    await build();
    const places = new Places(out);
    spoil(filesOf(places.site(places.current() ?? 0)));
    expect(await build()).toContain('Built');
    expect(compareDigests(wordings[1] ?? new Map(), await digestFolder(out))).toEqual(SAME);
  });
});

describe('records of the releases', () => {
  test.for([
    ['that are gone', (file: string) => rmSync(file)],
    ['that are empty', (file: string) => truncateSync(file, 0)],
    ['cut off', (file: string) => truncateSync(file, 5000)],
    ['of something else', (file: string) => writeFileSync(file, 'something else')],
    ['garbled at their beginning', (file: string) => garble(file, 30)],
    ['garbled in the middle', (file: string) => garble(file)],
    ['garbled at their end', (file: string) => garble(file, -20)],
    ['garbled at the head of every page but the first', (file: string) => garblePages(file)],
  ] as const)('%s are begun anew, and the site is the same', async ([, spoil]) => {
    await word(0);
    await build();
    spoil(new Places(out).records);
    await word(1);
    expect(await build()).toContain('Built');
    expect(compareDigests(wordings[1] ?? new Map(), await digestFolder(out))).toEqual(SAME);
    // And they hold: nothing is made again.
    expect(await build()).toMatch(/: 0 written, \d+ unchanged, 0 removed\.$/m);
  });

  test('that another program keeps to itself are told by name, and the site stays as it was', async () => {
    await word(0);
    await build();
    const other = new DatabaseSync(new Places(out).records);
    other.exec('BEGIN EXCLUSIVE');
    await word(1);
    const { status, output } = await buildSite({ content, out, now: NOW });
    other.close();
    expect(status).not.toBe(0);
    expect(output).toContain('records.sqlite');
    expect(output).toContain('then build again');
    expect(output).not.toMatch(/^\s+at /m);
    expect(compareDigests(wordings[0] ?? new Map(), await digestFolder(out))).toEqual(SAME);
    expect(await build()).toContain('Built');
    expect(compareDigests(wordings[1] ?? new Map(), await digestFolder(out))).toEqual(SAME);
  });
});

test('npm run build -- --check finds a byte that was changed without a trace, and mends it', async () => {
  await word(0);
  await build();
  // Also where nothing else is to be done.
  expect(await build('--check')).toContain('Every file is as it was written.');
  const page = path.join(new Places(out).site(new Places(out).current() ?? 0), 'about/index.html');
  const earlier = `${page}.earlier`;
  renameSync(page, earlier);
  copyFileSync(earlier, page);
  garble(page);
  // With its time, to the nanosecond.
  execFileSync('touch', ['-r', earlier, page]);
  rmSync(earlier);
  expect(await build()).toMatch(/: 0 written/);
  const told = await build('--check');
  expect(told).toContain('Not as they were written: about/index.html');
  expect(told).toMatch(/: 1 written, \d+ unchanged, 0 removed\.$/m);
  expect(compareDigests(wordings[0] ?? new Map(), await digestFolder(out))).toEqual(SAME);
  expect(await build('--check')).toContain('Every file is as it was written.');
});

test('of two builds to one place at once the second says which process is at it, and both leave it whole', async () => {
  await word(0);
  const outputs = await Promise.all([build(), build()]);
  expect(outputs.filter((output) => output.includes('Built'))).toHaveLength(1);
  expect(outputs.find((output) => !output.includes('Built'))).toMatch(
    /^Another build to this place is under way \(process \d+\)/,
  );
  expect(compareDigests(wordings[0] ?? new Map(), await digestFolder(out))).toEqual(SAME);
});

test('a rollback serves the release before at once, and the next build leads forward again', async () => {
  await word(0);
  await build();
  await word(1);
  await build();
  const rollback = spawn(process.execPath, ['src/desk/rollback.ts'], {
    env: buildEnvironment({ content, out, now: NOW }),
    stdio: 'ignore',
  });
  await new Promise((resolve) => rollback.on('close', resolve));
  expect(compareDigests(wordings[0] ?? new Map(), await digestFolder(out))).toEqual(SAME);
  expect(await build()).toContain('Built');
  expect(compareDigests(wordings[1] ?? new Map(), await digestFolder(out))).toEqual(SAME);
});

test('where nothing was changed there is no new release: the one before stays to go back to', async () => {
  await word(0);
  await build();
  const before = new Places(out).current();
  expect(await build()).toMatch(/^Next change: .*\nBuilt \S+ in [\d.]+ s: 0 written, \d+ unchanged, 0 removed\.$/m);
  expect(new Places(out).current()).toBe(before);
});

async function word(wording: number): Promise<void> {
  const stories = Array.from({ length: 12 }, (_, index) => {
    const id = `whole${'abcdefghijkl'.charAt(index)}zz`;
    return [`articles/${id}.md`, storyFile({ id, topics: ['Harbours'], title: `Sample ${index} of wording ${wording}` }, `Wording ${wording}.`)] as const; // prettier-ignore
  });
  await writeFiles(content, Object.fromEntries(stories));
}

function isSame(files: ReadonlyMap<string, string>, wording: number): boolean {
  const { added, removed, changed } = compareDigests(wordings[wording] ?? new Map(), files);
  return added.length + removed.length + changed.length === 0;
}

async function build(...args: readonly string[]): Promise<string> {
  return (await buildSite({ content, out, now: NOW, args })).output;
}

async function buildAndKill(afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['src/desk/build.ts'], {
    env: buildEnvironment({ content, out, now: NOW }),
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
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

/** What a page of the records holds is told at its head (sqlite.org/fileformat2.html#b_tree_pages). */
function garblePages(file: string): void {
  const bytes = readFileSync(file);
  for (let page = 4096; page < bytes.length; page += 4096) bytes[page + 4] = (bytes[page + 4] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** @param at from the end where it is negative; in the middle by default, where it hurts */
function garble(file: string, at?: number): void {
  const bytes = readFileSync(file);
  const index = at === undefined ? Math.floor(bytes.length / 2) : at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  // A new file: a link to an earlier release is not written through.
  rmSync(file);
  writeFileSync(file, bytes);
}
