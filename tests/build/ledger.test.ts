import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepLedger } from '../../src/build/ledger.ts';

let place: { contentDir: string; isCi: boolean };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-ledger-'));
  place = { contentDir: path.join(folder, 'content'), isCi: false };
  await mkdir(place.contentDir);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('after a build', () => {
  test('the ledger is made where there is none, and the editor is told', async () => {
    const told = await keepLedger(
      [
        { path: '/b/', id: 'bbbbbbbb' },
        { path: '/a/', id: 'aaaaaaaa' },
      ],
      place,
    );
    expect(told).toMatch(/content\/permalinks\.tsv has 2 new addresses: \/b\/, \/a\/\. Commit it with the stories\.$/);
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
    expect(await readdir(place.contentDir)).toEqual(['permalinks.tsv']);
  });

  test('new addresses are sorted in among the old, which stay', async () => {
    await write('/c/\tcccccccc\n');
    await keepLedger(
      [
        { path: '/a/', id: 'aaaaaaaa' },
        { path: '/d/', id: 'dddddddd' },
      ],
      place,
    );
    expect(await read()).toBe('/a/\taaaaaaaa\n/c/\tcccccccc\n/d/\tdddddddd\n');
  });

  test('what a merge has left is healed without a word', async () => {
    await write('\uFEFF/b/\tbbbbbbbb\r\n/a/\taaaaaaaa\r\n/b/\tbbbbbbbb');
    expect(await keepLedger([], place)).toBeUndefined();
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
  });

  test('nothing is made of nothing', async () => {
    expect(await keepLedger([], place)).toBeUndefined();
    expect(await readdir(place.contentDir)).toEqual([]);
  });

  test('a ledger that was damaged while the site was built is not written over', async () => {
    await write('/c/\tcccccccc\nno line\n');
    await expect(keepLedger([{ path: '/a/', id: 'aaaaaaaa' }], place)).rejects.toThrow('line 2 of');
    expect(await read()).toBe('/c/\tcccccccc\nno line\n');
  });

  // The superuser may write anywhere.
  test.skipIf(process.getuid?.() === 0)(
    'a folder that cannot be written is an error, and leaves no half file',
    { meta: { needs: 'a user who is not the superuser' } },
    async () => {
      await chmod(place.contentDir, 0o500);
      await expect(keepLedger([{ path: '/a/', id: 'aaaaaaaa' }], place)).rejects.toThrow('EACCES');
      await chmod(place.contentDir, 0o700);
      expect(await readdir(place.contentDir)).toEqual([]);
    },
  );

  test('a ledger that is a folder is an error, and leaves no file beside it', async () => {
    await mkdir(path.join(place.contentDir, 'permalinks.tsv'));
    await expect(keepLedger([{ path: '/a/', id: 'aaaaaaaa' }], place)).rejects.toThrow('EISDIR');
    expect(await readdir(place.contentDir)).toEqual(['permalinks.tsv']);
  });
});

describe('where CI is set', () => {
  test('a warning names what is missing and nothing is written', async () => {
    const told = await keepLedger([{ path: '/a/', id: 'aaaaaaaa' }], { ...place, isCi: true });
    expect(told).toMatch(
      /^Warning: .*permalinks\.tsv lacks 1 new address: \/a\/\. Run npm run build where CI is not set/,
    );
    expect(await readdir(place.contentDir)).toEqual([]);
  });

  test('disorder is taken as it is', async () => {
    await write('/b/\tbbbbbbbb\n/a/\taaaaaaaa\n');
    expect(await keepLedger([], { ...place, isCi: true })).toBeUndefined();
    expect(await read()).toBe('/b/\tbbbbbbbb\n/a/\taaaaaaaa\n');
  });
});

test('of many new addresses the number is told', async () => {
  expect(
    await keepLedger(
      Array.from({ length: 6 }, (_, n) => ({ path: `/${n}/`, id: 'aaaaaaaa' })),
      place,
    ),
  ).toContain('has 6 new addresses. Commit');
});

async function write(text: string): Promise<void> {
  await writeFile(path.join(place.contentDir, 'permalinks.tsv'), text);
}

async function read(): Promise<string> {
  return readFile(path.join(place.contentDir, 'permalinks.tsv'), 'utf8');
}
