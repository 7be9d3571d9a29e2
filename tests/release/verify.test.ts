import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findForeign, verifyRelease, recordFile } from '../../src/release/verify.ts';
import { Records } from '../../src/release/records.ts';
import type { MadeFile, Output, ReleaseFacts } from '../../src/release/recorded.ts';
import { freshFolder, writeFiles } from '../../tools/lib/folders.ts';

const FACTS: ReleaseFacts = { code: '', now: 0, retired: {}, files: 0, messages: [], permalinks: [], lookFrom: '' };

const SITE = {
  'about/index.html': ['about/index.html', 'about/index.html.br'],
  'index.html': ['index.html'],
  'search/1/': ['search/1/part.json', 'search/1/words/a.bin'],
};

const WRITTEN = new Date('2024-01-05T12:00:00Z');

/** Two of them have fewer files than a build checks, three have more. */
const MANY = 9_000;

let folder: string;
let records: Records;

beforeEach(async () => {
  folder = await freshFolder('verify');
  ({ records } = Records.open(path.join(await freshFolder('verify-records'), 'records.sqlite')));
});
afterEach(() => records.close());

describe('a release is checked', () => {
  beforeEach(() => release(1, Object.entries(SITE)));

  test('and nothing is found if nothing was changed', () => {
    expect(verifyRelease(records, folder)).toEqual({ damaged: [], next: '' });
    expect(verifyRelease(records, folder, { bytes: true })).toEqual({ damaged: [], next: '' });
  });

  const deeds: readonly (readonly [string, (file: string) => void])[] = [
    ['longer', (file) => writeFileSync(file, 'longer than it was')],
    ['touched', (file) => utimesSync(file, new Date(), new Date(Date.now() + 10))],
    ['deleted', (file) => rmSync(file)],
    ['replaced by a folder', (file) => [rmSync(file), mkdirSync(file)]],
    [
      'replaced by a link to a copy of itself',
      (file) => [renameSync(file, `${file}.copy`), symlinkSync(`${file}.copy`, file)],
    ],
    [
      'replaced by another of its length',
      (file) => [rmSync(file), writeFileSync(file, 'x'.repeat(path.relative(folder, file).length))],
    ],
  ];
  const files = Object.entries(SITE).flatMap(([output, files]) => files.map((file) => [output, file] as const));
  test.each(deeds)('and a file that is %s is found, whichever file it is', (_, change) => {
    for (const [output, file] of files) {
      change(path.join(folder, file));
      expect([file, verifyRelease(records, folder).damaged]).toEqual([file, [output]]);
      rmSync(folder, { recursive: true });
      release(1, Object.entries(SITE));
    }
  });

  test('and a file changed without its time and length is found when its bytes are read', () => {
    const file = path.join(folder, 'index.html');
    writeFileSync(file, 'INDEX.html');
    utimesSync(file, WRITTEN, WRITTEN);
    expect(verifyRelease(records, folder).damaged).toEqual([]);
    expect(verifyRelease(records, folder, { bytes: true }).damaged).toEqual(['index.html']);
  });
});

describe('a large release is checked part by part', () => {
  // The same file many times, because only the number of checked files matters.
  beforeEach(() => release(1, ['a', 'b', 'c', 'd', 'e'].map((output) => [output, Array.from({ length: MANY }, () => output)]))); // prettier-ignore

  test('build by build, and then again from the beginning', () => {
    const seen: string[] = [];
    for (const file of ['a', 'b', 'c', 'd', 'e']) rmSync(path.join(folder, file));
    let from = '';
    for (let build = 0; build < 4; build++) {
      const { damaged, next } = verifyRelease(records, folder, { from });
      seen.push(`${damaged.join('')}→${next}`);
      from = next;
    }
    // A missing file needs only one check; the record has the number of its files.
    expect(seen).toEqual(['abc→d', 'de→', 'abc→d', 'de→']);
  });

  test('and continues if the output is gone that it would begin with', () => {
    const { next } = verifyRelease(records, folder);
    records.add(2, FACTS, new Map([[next, { before: records.output(next), after: undefined }]]));
    rmSync(path.join(folder, 'e'));
    expect(verifyRelease(records, folder, { from: next })).toEqual({ damaged: ['e'], next: '' });
  });

  test('and completely when its bytes are read, wherever the builds have stopped', () => {
    for (const file of ['a', 'e']) rmSync(path.join(folder, file));
    expect(verifyRelease(records, folder, { from: 'c', bytes: true })).toEqual({ damaged: ['a', 'e'], next: '' });
  });
});

describe('files that no build wrote', () => {
  beforeEach(() => release(1, Object.entries(SITE)));

  test('are found in any folder, and no others', async () => {
    expect(findForeign(records, folder, 1)).toEqual([]);
    await writeFiles(folder, { 'notes.md': '', 'about/.hidden': '', 'new/a/b.html': '', 'index.html.br': '' });
    expect(findForeign(records, folder, 1)).toEqual(['about/.hidden', 'index.html.br', 'new/a/b.html', 'notes.md']);
  });

  test('are also found if they are links to a file or to a folder with more files', () => {
    symlinkSync('index.html', path.join(folder, 'link.html'));
    symlinkSync('..', path.join(folder, 'about', 'up'));
    expect(findForeign(records, folder, 1)).toEqual(['about/up', 'link.html']);
  });

  test('are distinguished from those of an older release by the changes since', async () => {
    const older = new Map(Object.keys(SITE).map((output) => [output, records.output(output)]));
    records.add(2, FACTS, new Map([['index.html', { before: older.get('index.html'), after: undefined }], ['new.html', { before: undefined, after: { key: '', made: [['new.html', 0, 0, '']] } }]])); // prettier-ignore
    await writeFiles(folder, { 'new.html': '' });
    expect(findForeign(records, folder, 1)).toEqual(['new.html']);
    expect(findForeign(records, folder, 2)).toEqual(['index.html']);
  });
});

/** Records a release with the files of each output; every file contains its own name. */
function release(number: number, outputs: readonly (readonly [output: string, files: readonly string[]])[]): void {
  const written = new Map<string, MadeFile>();
  for (const file of new Set(outputs.flatMap(([, files]) => files))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), file);
    utimesSync(path.join(folder, file), WRITTEN, WRITTEN);
    written.set(file, recordFile(folder, file, Buffer.from(file)));
  }
  const made = ([output, files]: (typeof outputs)[number]): [string, { before: undefined; after: Output }] => [
    output,
    {
      before: undefined,
      after: { key: 'text:1', made: files.flatMap((file) => [written.get(file)].filter((made) => made !== undefined)) },
    },
  ];
  records.clear();
  records.add(number, FACTS, new Map(outputs.map(made)));
}
