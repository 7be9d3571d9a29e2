import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordFile } from '../../src/release/verify.ts';
import { explainMovedFiles, makeReport } from '../../src/report/report.ts';
import { serveNext } from '../../src/release/next-release.ts';
import { ReleaseFolders } from '../../src/release/release-folders.ts';
import { Records } from '../../src/release/records.ts';
import type { MadeFile, Output } from '../../src/release/recorded.ts';
import { freshFolder, listFiles, writeFiles } from '../../tools/lib/folders.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;
let places: ReleaseFolders;
let records: Records;
let warned: string[];

beforeEach(async () => {
  folder = await freshFolder('release');
  places = new ReleaseFolders(path.join(folder, 'dist'));
  mkdirSync(places.folder);
  ({ records } = Records.open(places.records));
  warned = [];
});
afterEach(() => records.close());

describe('a file', () => {
  test('that shows the same is a link to the previous one, and keeps its time', () => {
    publish({ 'a.html': 'A' });
    publish({ 'a.html': 'A' });
    const [before, after] = [1, 2].map((number) => statSync(path.join(places.site(number), 'a.html')));
    expect(after?.ino).toBe(before?.ino);
    expect(after?.mtimeMs).toBe(before?.mtimeMs);
  });

  test('that was made again with the same bytes is also the old one', () => {
    publish({ 'feed.xml': 'same' });
    expect(publish({ 'feed.xml': 'same' }, { again: ['feed.xml'] }).written).toEqual([]);
    expect(inode(2, 'feed.xml')).toBe(inode(1, 'feed.xml'));
  });

  test('is never written through: an earlier release keeps its bytes', () => {
    for (const text of ['A', 'B', 'C', 'D', 'E', 'F']) publish({ 'a.html': text });
    expect([6, 5, 4, 3].map((number) => readFileSync(path.join(places.site(number), 'a.html'), 'utf8'))).toEqual([
      'F',
      'E',
      'D',
      'C',
    ]);
  });

  test('that was removed leaves no empty folder', () => {
    for (const text of ['1', '2', '3', '4', '5', '6']) publish({ 'old/page/index.html': 'A', 'index.html': text });
    publish({ 'index.html': 'B' });
    expect(existsSync(path.join(folder, 'dist', 'old'))).toBe(false);
    expect(served()).toEqual({ 'index.html': 'B' });
  });
});

test('whatever is added, changed, removed and added again, each release has exactly its own files', () => {
  const sites: Record<string, string>[] = [
    { a: '1', b: '1', 'c/d': '1' },
    { a: '2', b: '1', 'c/d': '1' },
    { a: '2', 'c/d': '2', e: '1' },
    { a: '3', b: '3', e: '1' },
    { b: '3', 'c/d': '1', e: '1' },
    { a: '1', b: '4', e: '2', 'c/d/e': '1' },
    { a: '1', b: '4' },
    { a: '1', b: '4', 'c/d': '9' },
  ];
  for (const [index, site] of sites.entries()) {
    publish(site);
    expect([index, served()]).toEqual([index, site]);
    for (const kept of records.releases().slice(0, 3))
      expect([index, kept.number, filesIn(kept.number)]).toEqual([index, kept.number, sites[kept.number - 1]]);
  }
});

test('a folder of files is one output: equal files stay, others are added and removed', () => {
  publish({ 'search/1/': { 'part.json': '1', 'words/a.bin': 'a', 'words/b.bin': 'b' } });
  const report = publish({ 'search/1/': { 'part.json': '2', 'words/a.bin': 'a', 'words/c.bin': 'c' } });
  expect(report).toMatchObject({ added: ['search/1/words/c.bin'], removed: ['search/1/words/b.bin'] });
  expect(Object.keys(report.changed)).toEqual(['search/1/part.json']);
  expect(inode(2, 'search/1/words/a.bin')).toBe(inode(1, 'search/1/words/a.bin'));
  expect(Object.keys(served())).toEqual(['search/1/part.json', 'search/1/words/a.bin', 'search/1/words/c.bin']);
});

describe('a script or style that no page names any more', () => {
  test('stays thirty days for readers with an old page, and is then removed', () => {
    publish({ 'reader/0000000000.js': 'old', 'page/index.html': 'old' }, { clock: 0 });
    publish({ 'reader/1111111111.js': 'new' }, { clock: 1 * DAY_MS });
    publish({ 'reader/1111111111.js': 'new' }, { clock: 31 * DAY_MS });
    expect(Object.keys(served())).toEqual(['reader/0000000000.js', 'reader/1111111111.js']);
    publish({ 'reader/1111111111.js': 'new' }, { clock: 31 * DAY_MS + 1 });
    expect(Object.keys(served())).toEqual(['reader/1111111111.js']);
  });

  test('is also removed if the clock was set back by more than that', () => {
    publish({ 'reader/0000000000.js': 'old' }, { clock: 100 * DAY_MS });
    publish({}, { clock: 100 * DAY_MS });
    publish({}, { clock: 1 * DAY_MS });
    expect(served()).toEqual({});
  });
});

describe('the output folder', () => {
  test('is a link to the latest release; three releases stay, and one for making the next', () => {
    for (const text of ['1', '2', '3', '4', '5', '6']) publish({ 'index.html': text });
    expect(readlinkSync(path.join(folder, 'dist'))).toBe('.dist.releases/6');
    expect(records.releases().map(({ number }) => number)).toEqual([6, 5, 4, 3]);
    expect([2, 3].map((number) => existsSync(places.site(number)))).toEqual([false, true]);
  });

  test('that is an empty folder becomes a link', async () => {
    await mkdir(path.join(folder, 'dist'));
    places.check();
    publish({ 'index.html': 'A' });
    expect(readlinkSync(path.join(folder, 'dist'))).toBe('.dist.releases/1');
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
    [
      'a link to somewhere else',
      (live) => symlinkSync('elsewhere', live),
      'a link to elsewhere, which is not a release',
    ],
    ['a link to a name like a release', (live) => symlinkSync('.dist.releases/12x', live), 'which is not a release'],
  ];
  test.each(foreign)('that is %s is refused before and after a build, and stays', async (_, make, found) => {
    const live = path.join(folder, 'dist');
    await writeFiles(path.join(folder, 'elsewhere'), { 'notes.md': 'mine' });
    await make(live);
    const before = await entriesOf(folder);
    expect(() => places.check()).toThrow(found);
    expect(() => places.check()).toThrow('KAWARABAN_OUT');
    expect(await entriesOf(folder)).toEqual(before);
    expect(() => publish({ 'index.html': 'A' })).toThrow(found);
    expect(await entriesOf(folder)).toEqual(expect.arrayContaining(before));
  });

  test('returns files that somebody put into the site by hand, and the next release does not have them', async () => {
    publish({ 'index.html': 'A', 'a/index.html': 'A' });
    await writeFiles(path.join(folder, 'dist'), { 'notes.md': 'mine', 'a/proof.html': 'mine' });
    publish({ 'index.html': 'B' });
    const into = path.join(places.folder, 'found', '1');
    expect(warned).toEqual([
      expect.stringMatching(/dist contained files that no build wrote\..*: a\/proof\.html, notes\.md$/m),
    ]);
    for (const text of ['C', 'D', 'E', 'F', 'G']) publish({ 'index.html': text });
    expect(served()).toEqual({ 'index.html': 'G' });
    expect(readFileSync(path.join(into, 'notes.md'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(into, 'a/proof.html'), 'utf8')).toBe('mine');
  });

  test('returns a link that somebody put there, and never takes its target', async () => {
    publish({ 'index.html': 'A' });
    await writeFiles(path.join(folder, 'elsewhere'), { 'photo.jpg': 'mine' });
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'dist', 'photos'));
    publish({ 'index.html': 'B' });
    expect(warned).toEqual([expect.stringMatching(/: photos$/m)]);
    expect(readlinkSync(path.join(places.folder, 'found', '1', 'photos'))).toBe(path.join(folder, 'elsewhere'));
    for (const text of ['C', 'D', 'E', 'F', 'G']) publish({ 'index.html': text });
    expect(readFileSync(path.join(folder, 'elsewhere', 'photo.jpg'), 'utf8')).toBe('mine');
    expect(served()).toEqual({ 'index.html': 'G' });
  });

  test('never loses a file beside its releases that no build made', async () => {
    publish({ 'index.html': 'A' });
    await writeFiles(places.folder, { '2 notes.txt': 'mine', '3x/a.txt': 'mine', 'readme.txt': 'mine' });
    for (const text of ['B', 'C', 'D', 'E', 'F']) publish({ 'index.html': text });
    expect(listFiles(places.folder)).toEqual(expect.arrayContaining(['2 notes.txt', '3x/a.txt', 'readme.txt']));
  });

  test('after a rollback leads forward again, and changes are counted from that release', () => {
    for (const text of ['1', '2', '3', '4']) publish({ 'index.html': text, [`only-${text}.html`]: text });
    places.serve(2);
    const report = publish({ 'index.html': '5', 'only-2.html': '2' });
    expect(report).toMatchObject({ added: [], removed: [] });
    expect(Object.keys(report.changed)).toEqual(['index.html']);
    expect(served()).toEqual({ 'index.html': '5', 'only-2.html': '2' });
  });

  test('after a rollback is never the one that the next release is made from', () => {
    for (const text of ['1', '2', '3', '4']) publish({ 'index.html': text });
    places.serve(1);
    const inode = statSync(path.join(folder, 'dist', 'index.html')).ino;
    expect(statSync(path.join(places.site(1), 'index.html')).ino).toBe(inode);
    publish({ 'index.html': '5' });
    expect(served()).toEqual({ 'index.html': '5' });
    expect(records.releases().map(({ number }) => number)).toEqual([5, 4, 3, 2]);
  });

  test('accepts no release that the records do not have, and removes it', async () => {
    publish({ 'index.html': 'A' });
    await writeFiles(places.site(2), { 'half.html': 'H' });
    expect(places.next()).toBe(3);
    publish({ 'index.html': 'B' });
    expect(existsSync(places.site(2))).toBe(false);
  });
});

/**
 * Publishes a site: the text of each file by its path, or the files of a folder. A file with the same text as in the
 * previous release is kept, unless it has to be made again.
 */
function publish(site: Record<string, string | Record<string, string>>, { clock = 0, again = [] }: Options = {}) {
  const [latest] = records.releases();
  const keys = records.keys() ?? new Map<string, string>();
  mkdirSync(places.made, { recursive: true });
  const made = new Map<string, Output>();
  for (const [file, text] of Object.entries(site)) {
    const key = `text:${JSON.stringify(text)}`;
    if (keys.get(file) === key && !again.includes(file)) continue;
    const parts = typeof text === 'string' ? { '': text } : text;
    made.set(file, { key, made: Object.entries(parts).map(([name, text]) => write(file + name, text)) });
  }
  const next = serveNext(new Set(Object.keys(site)), made, {
    places,
    records,
    latest,
    keys,
    damaged: new Set(),
    facts: { code: 'code', sources: 'sources', now: 0, messages: [], permalinks: [], lookFrom: '' },
    clock,
    onMoved: (files, into) => warned.push(explainMovedFiles(files, into, path.join(folder, 'dist'))),
  });
  return makeReport(next, new Set());
}

interface Options {
  clock?: number;
  again?: readonly string[];
}

function write(file: string, text: string): MadeFile {
  const to = path.join(places.made, file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
  return recordFile(places.made, file, Buffer.from(text));
}

function served(): Record<string, string> {
  return textsIn(path.join(folder, 'dist'));
}

function filesIn(number: number): Record<string, string> {
  return textsIn(places.site(number));
}

function textsIn(site: string): Record<string, string> {
  return Object.fromEntries(listFiles(site).map((file) => [file, readFileSync(path.join(site, file), 'utf8')]));
}

/** Every name in a folder with the targets of links, which must not change. */
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
