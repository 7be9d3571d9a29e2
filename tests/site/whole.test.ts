import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { Places } from '../../src/release/places.ts';
import { readSettings } from '../../src/settings.ts';
import { buildEnvironment, buildSite } from '../helpers/build-site.ts';
import { compareDigests, digestFolder, forgetCache, freshFolder, writeFiles } from '../helpers/folders.ts';
import { storyFile } from '../helpers/stories.ts';

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
    ['every file of its cache garbled in a byte', (files: readonly string[]) => files.forEach(garble)],
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
      (files: readonly string[]) => files.filter(isPage).forEach(garble),
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
  expect(await build()).toMatch(/^Next change: .*\nBuilt \S+ in [\d.]+ s: 0 files are new, \d+ stay, 0 are gone\.$/m);
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

async function build(): Promise<string> {
  return (await buildSite({ content, out, now: NOW })).output;
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

/** In the middle, where it hurts. */
function garble(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  // A new file: a link to an earlier release is not written through.
  rmSync(file);
  writeFileSync(file, bytes);
}
