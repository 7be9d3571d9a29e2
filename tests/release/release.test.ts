import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../src/release/assemble.ts';
import { formatManifest, readManifest } from '../../src/release/manifest.ts';
import { Places } from '../../src/release/places.ts';
import { Release } from '../../src/release/release.ts';
import { makeReport } from '../../src/release/report.ts';
import { freshFolder, listFiles, writeFiles } from '../helpers/folders.ts';
import { OBJECT_NAMES } from '../helpers/object-names.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;
let places: Places;

beforeEach(async () => {
  folder = await freshFolder('release');
  places = new Places(path.join(folder, 'dist'));
});

describe('a file', () => {
  test('that shows the same is a link to the one before, and keeps its time', async () => {
    await publish({ 'a.html': 'A' }, { 'a.html': 'text:1' });
    await publish({}, { 'a.html': 'text:1' });
    const [before, after] = [1, 2].map((number) => statSync(path.join(places.site(number), 'a.html')));
    expect(after?.ino).toBe(before?.ino);
    expect(after?.mtimeMs).toBe(before?.mtimeMs);
  });

  test('that was made again and came out the same is the old one too', async () => {
    await publish({ 'feed.xml': 'same' });
    expect((await publish({ 'feed.xml': 'same' })).written).toEqual([]);
    expect(inode(2, 'feed.xml')).toBe(inode(1, 'feed.xml'));
  });

  test('is never written through: an earlier release keeps its bytes', async () => {
    await publish({ 'a.html': 'A' }, { 'a.html': 'text:1' });
    await publish({ 'a.html': 'B' }, { 'a.html': 'text:2' });
    await publish({ 'a.html': 'C' }, { 'a.html': 'text:3' });
    await publish({ 'a.html': 'D' }, { 'a.html': 'text:4' });
    await publish({ 'a.html': 'E' }, { 'a.html': 'text:5' });
    expect(places.list().map((number) => readFileSync(path.join(places.site(number), 'a.html'), 'utf8'))).toEqual([
      'E',
      'D',
      'C',
    ]);
  });

  test('under another key, or made by other code, is not taken over', async () => {
    await publish({ 'a.html': 'A' }, { 'a.html': 'text:1' });
    const earlier = places.earlier();
    expect(new Release('code', earlier).keep('a.html', 'text:1')).toBe(true);
    expect(new Release('code', earlier).keep('a.html', 'text:2')).toBe(false);
    expect(new Release('other', earlier).keep('a.html', 'text:1')).toBe(false);
    expect(new Release('code', earlier).keep('a.html', undefined)).toBe(false);
  });

  test.for([
    ['changed', (file: string) => writeFileSync(file, 'X')],
    ['touched', (file: string) => utimesSync(file, 1, 1)],
  ] as const)('that somebody has %s is not taken over', async ([, spoil]) => {
    await publish({ 'a.html': 'A' }, { 'a.html': 'text:1' });
    spoil(path.join(places.site(1), 'a.html'));
    expect(new Release('code', places.earlier()).keep('a.html', 'text:1')).toBe(false);
  });

  test('stays with its packed copies, and not without one that is lost', async () => {
    await publish({ 'a.html': 'A', 'a.html.br': 'B' }, { 'a.html': 'text:1' });
    const release = new Release('code', places.earlier());
    expect(release.keep('a.html', 'text:1')).toBe(true);
    expect([...release.kept.keys()]).toEqual(['a.html', 'a.html.br']);
    rmSync(path.join(places.site(1), 'a.html.br'));
    expect(new Release('code', places.earlier()).keep('a.html', 'text:1')).toBe(false);
  });

  test('that is gone leaves no empty folder', async () => {
    for (let count = 0; count < 6; count++) await publish({ 'old/page/index.html': 'A', 'index.html': 'B' });
    await publish({ 'index.html': 'B' });
    expect(existsSync(path.join(folder, 'dist', 'old'))).toBe(false);
    expect(listFiles(path.join(folder, 'dist'))).toEqual(['index.html']);
  });
});

describe('a script or style that no page names any more', () => {
  test('stays thirty days for those who hold an old page, and then goes', async () => {
    await publish({ 'reader/0000000000.js': 'old', 'page/index.html': 'old' }, {}, 0);
    await publish({ 'reader/1111111111.js': 'new' }, {}, 1 * DAY_MS);
    await publish({ 'reader/1111111111.js': 'new' }, {}, 31 * DAY_MS);
    expect(listFiles(path.join(folder, 'dist'))).toEqual(['reader/0000000000.js', 'reader/1111111111.js']);
    await publish({ 'reader/1111111111.js': 'new' }, {}, 31 * DAY_MS + 1);
    expect(listFiles(path.join(folder, 'dist'))).toEqual(['reader/1111111111.js']);
  });

  test('goes too when the clock was set back by more than that', async () => {
    await publish({ 'reader/0000000000.js': 'old' }, {}, 100 * DAY_MS);
    await publish({}, {}, 100 * DAY_MS);
    await publish({}, {}, 1 * DAY_MS);
    expect(listFiles(path.join(folder, 'dist'))).toEqual([]);
  });
});

describe('the output folder', () => {
  test('is a link to the latest release, and three of them stay', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await publish({ 'index.html': text });
    expect(readlinkSync(path.join(folder, 'dist'))).toBe('.dist.releases/5');
    expect(places.list()).toEqual([5, 4, 3]);
  });

  test('that is an empty folder becomes a link', async () => {
    await mkdir(path.join(folder, 'dist'));
    places.check();
    await publish({ 'index.html': 'A' });
    expect(readlinkSync(path.join(folder, 'dist'))).toBe('.dist.releases/1');
    expect(listFiles(places.folder)).toEqual(['1.json', '1/index.html']);
  });

  const foreign: readonly (readonly [string, (live: string) => unknown, string])[] = [
    [
      'a folder with a file',
      (live) => writeFiles(live, { 'notes.md': 'mine' }),
      'a folder that no build wrote: it holds notes.md',
    ],
    [
      'a folder with an empty folder',
      (live) => mkdir(path.join(live, 'drafts'), { recursive: true }),
      'it holds drafts',
    ],
    ['a folder with hidden files only', (live) => writeFiles(live, { '.git/HEAD': 'mine' }), 'it holds .git'],
    ['a site made by another program', (live) => writeFiles(live, { 'index.html': '<p>Mine' }), 'it holds index.html'],
    ['a file', (live) => writeFileSync(live, 'mine'), 'a file'],
    ['a link to somewhere else', (live) => symlinkSync('elsewhere', live), 'a link to elsewhere, which is no release'],
    ['a link to a name like a release', (live) => symlinkSync('.dist.releases/12x', live), 'which is no release'],
  ];
  test.each(foreign)('that is %s is refused before and after a build, and stays', async (_, make, found) => {
    const live = path.join(folder, 'dist');
    await writeFiles(path.join(folder, 'elsewhere'), { 'notes.md': 'mine' });
    await make(live);
    const before = await entriesOf(folder);
    expect(() => places.check()).toThrow(found);
    expect(() => places.check()).toThrow('KAWARABAN_OUT');
    expect(await entriesOf(folder)).toEqual(before);
    await expect(publish({ 'index.html': 'A' })).rejects.toThrow(found);
    expect(await entriesOf(folder)).toEqual(expect.arrayContaining(before));
  });

  test('gives back what somebody put into the site by hand, and the next release is without it', async () => {
    await publish({ 'index.html': 'A', 'a/index.html': 'A' });
    await writeFiles(path.join(folder, 'dist'), { 'notes.md': 'mine', 'a/proof.html': 'mine' });
    const { rescued } = await publish({ 'index.html': 'B' });
    expect(rescued).toEqual({ into: path.join(places.folder, 'found', '1'), files: ['a/proof.html', 'notes.md'] });
    for (const text of ['C', 'D', 'E', 'F', 'G']) await publish({ 'index.html': text });
    expect(listFiles(path.join(folder, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(path.join(rescued.into, 'notes.md'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(rescued.into, 'a/proof.html'), 'utf8')).toBe('mine');
  });

  test('never has a name beside its releases deleted that no build gave', async () => {
    await publish({ 'index.html': 'A' });
    await writeFiles(places.folder, { '2 notes.txt': 'mine', '3x/a.txt': 'mine', 'readme.txt': 'mine' });
    for (const text of ['B', 'C', 'D', 'E', 'F']) await publish({ 'index.html': text });
    expect(listFiles(places.folder)).toEqual(expect.arrayContaining(['2 notes.txt', '3x/a.txt', 'readme.txt']));
  });

  test('of a release gone back to keeps that one, however many follow', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await publish({ 'index.html': text });
    places.serve(3);
    places.prune();
    expect(places.current()).toBe(3);
    expect(places.earlier()?.folder).toBe(places.site(3));
    await publish({ 'index.html': '6' });
    expect(places.list()).toEqual([6, 5, 4]);
  });

  test('takes nothing for a release that has no manifest, and clears it away', async () => {
    await publish({ 'index.html': 'A' });
    await writeFiles(places.site(2), { 'half.html': 'H' });
    expect(places.list()).toEqual([1]);
    expect(places.next()).toBe(3);
    await publish({ 'index.html': 'B' });
    expect(existsSync(places.site(2))).toBe(false);
  });
});

test('files of any name are new, stay, change and go as others do', async () => {
  const files = Object.fromEntries(OBJECT_NAMES.map((name) => [name, 'A']));
  const told = async (made: Record<string, string>) => {
    const before = places.earlier()?.manifest;
    const { added, changed, removed, unchanged } = makeReport(await publish(made), before, 'code');
    return [added.length, Object.keys(changed).length, removed.length, unchanged];
  };
  const all = OBJECT_NAMES.length;
  expect(await told({ 'index.html': 'A' })).toEqual([1, 0, 0, 0]);
  expect(await told({ ...files, 'index.html': 'A' })).toEqual([all, 0, 0, 1]);
  expect(await told({ ...files, 'index.html': 'B' })).toEqual([0, 1, 0, all]);
  expect(await told({ 'index.html': 'B' })).toEqual([0, 0, all, 1]);
});

describe('a manifest', () => {
  const text = formatManifest({ code: 'code', now: 0, files: { 'a.html': [1, 2, 'text:1'] }, shards: {}, retired: {} });

  test('that is whole is read again', async () => {
    await writeFiles(folder, { 'm.json': text });
    expect(readManifest(path.join(folder, 'm.json'))?.files).toEqual({ 'a.html': [1, 2, 'text:1'] });
  });

  test('that is garbled in any byte, or cut short anywhere, is none', async () => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at++) {
      const garbled = Buffer.from(bytes);
      garbled[at] = (garbled[at] ?? 0) ^ 1;
      await writeFiles(folder, { 'garbled.json': garbled, 'short.json': bytes.subarray(0, at) });
      expect([at, readManifest(path.join(folder, 'garbled.json'))]).toEqual([at, undefined]);
      expect([at, readManifest(path.join(folder, 'short.json'))]).toEqual([at, undefined]);
    }
    expect(readManifest(path.join(folder, 'none.json'))).toBeUndefined();
  });
});

/** Publishes files that were made, and those of the release before that have the keys given. */
async function publish(made: Record<string, string>, keys: Record<string, string> = {}, now = 0) {
  const release = new Release('code', places.earlier());
  for (const [file, key] of Object.entries(keys)) {
    if (file in made) release.keys.set(file, key);
    else release.keep(file, key);
  }
  const place = path.join(folder, 'made');
  await rm(place, { recursive: true, force: true });
  await mkdir(place);
  await writeFiles(place, made);
  const number = places.next();
  const past = places.claim(number);
  const assembled = assemble(release, place, { next: places.site(number), past, now });
  const { records, retired } = assembled;
  writeFileSync(
    places.manifest(number),
    formatManifest({ code: 'code', now, files: Object.fromEntries(records), shards: {}, retired }),
  );
  const rescued = places.serve(number);
  places.prune();
  return { ...assembled, rescued };
}

/** Every name below a folder and what a link leads to: what must not change. */
async function entriesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join(root, 'made')) && !file.startsWith(path.join(root, '.dist.releases')))
    .map((file) => `${file} ${lstatSync(file).isSymbolicLink() ? readlinkSync(file) : lstatSync(file).size}`)
    .sort();
}

function inode(number: number, file: string): number {
  return statSync(path.join(places.site(number), file)).ino;
}
