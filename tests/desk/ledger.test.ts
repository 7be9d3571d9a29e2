import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepLedger, openNote } from '../../src/desk/ledger.ts';

let place: { contentDir: string; cacheDir: string; isCi: boolean };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-ledger-'));
  place = { contentDir: path.join(folder, 'content'), cacheDir: path.join(folder, 'cache'), isCi: false };
  await mkdir(place.contentDir);
  await mkdir(place.cacheDir);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('after a build', () => {
  test('the ledger is made where there is none, and the editor is told', async () => {
    await note('/b/\tbbbbbbbb\n/a/\taaaaaaaa\n');
    const told = await keepLedger(place);
    expect(told).toMatch(/content\/permalinks\.tsv has 2 new addresses: \/b\/, \/a\/\. Commit it with the stories\.$/);
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
    expect(await readdir(place.contentDir)).toEqual(['permalinks.tsv']);
  });

  test('new addresses are sorted in among the old, which stay', async () => {
    await write('/c/\tcccccccc\n');
    await note('/a/\taaaaaaaa\n/d/\tdddddddd\n');
    await keepLedger(place);
    expect(await read()).toBe('/a/\taaaaaaaa\n/c/\tcccccccc\n/d/\tdddddddd\n');
  });

  test('what a merge has left is healed without a word', async () => {
    await write('\uFEFF/b/\tbbbbbbbb\r\n/a/\taaaaaaaa\r\n/b/\tbbbbbbbb');
    await note('');
    expect(await keepLedger(place)).toBeUndefined();
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
  });

  test('nothing is made of nothing', async () => {
    await note('');
    expect(await keepLedger(place)).toBeUndefined();
    expect(await readdir(place.contentDir)).toEqual([]);
  });

  test('an earlier build’s note counts no more', async () => {
    await note('/a/\taaaaaaaa\n');
    await openNote(place);
    expect(await keepLedger(place)).toBeUndefined();
    expect(await readdir(place.contentDir)).toEqual([]);
  });

  test('a ledger that was damaged while the site was built is not written over', async () => {
    await write('/c/\tcccccccc\nno line\n');
    await note('/a/\taaaaaaaa\n');
    await expect(keepLedger(place)).rejects.toThrow('line 2 of');
    expect(await read()).toBe('/c/\tcccccccc\nno line\n');
  });

  // The superuser may write anywhere.
  test.skipIf(process.getuid?.() === 0)(
    'a folder that cannot be written is an error, and leaves no half file',
    async () => {
      await note('/a/\taaaaaaaa\n');
      await chmod(place.contentDir, 0o500);
      await expect(keepLedger(place)).rejects.toThrow('EACCES');
      await chmod(place.contentDir, 0o700);
      expect(await readdir(place.contentDir)).toEqual([]);
    },
  );

  test('a ledger that is a folder is an error, and leaves no file beside it', async () => {
    await mkdir(path.join(place.contentDir, 'permalinks.tsv'));
    await note('/a/\taaaaaaaa\n');
    await expect(keepLedger(place)).rejects.toThrow('EISDIR');
    expect(await readdir(place.contentDir)).toEqual(['permalinks.tsv']);
  });
});

describe('where CI is set', () => {
  test('a warning names what is missing and nothing is written', async () => {
    await note('/a/\taaaaaaaa\n');
    const told = await keepLedger({ ...place, isCi: true });
    expect(told).toMatch(
      /^Warning: .*permalinks\.tsv lacks 1 new address: \/a\/\. Run npm run build where CI is not set/,
    );
    expect(await readdir(place.contentDir)).toEqual([]);
  });

  test('disorder is taken as it is', async () => {
    await write('/b/\tbbbbbbbb\n/a/\taaaaaaaa\n');
    await note('');
    expect(await keepLedger({ ...place, isCi: true })).toBeUndefined();
    expect(await read()).toBe('/b/\tbbbbbbbb\n/a/\taaaaaaaa\n');
  });
});

test('of many new addresses the number is told', async () => {
  await note(Array.from({ length: 6 }, (_, n) => `/${n}/\taaaaaaaa\n`).join(''));
  expect(await keepLedger(place)).toContain('has 6 new addresses. Commit');
});

async function note(text: string): Promise<void> {
  await writeFile(path.join(place.cacheDir, 'permalinks.tsv'), text);
}

async function write(text: string): Promise<void> {
  await writeFile(path.join(place.contentDir, 'permalinks.tsv'), text);
}

async function read(): Promise<string> {
  return readFile(path.join(place.contentDir, 'permalinks.tsv'), 'utf8');
}
