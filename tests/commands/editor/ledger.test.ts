import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enterPermalinks, forgetPermalinks } from '../../../src/commands/editor/ledger.ts';

let folder: string;
let contentDir: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-ledger-'));
  contentDir = path.join(folder, 'content');
  await mkdir(contentDir);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const A = { path: '/a/', id: 'aaaaaaaa' };
const B = { path: '/b/', id: 'bbbbbbbb' };
const C = { path: '/c/', id: 'cccccccc' };

describe('addresses are added', () => {
  test('to a new ledger if there is none', async () => {
    expect(await enterPermalinks([B, A], contentDir)).toEqual([B, A]);
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
    expect(await readdir(contentDir)).toEqual(['permalinks.tsv']);
  });

  test('among the old ones, which stay with their stories', async () => {
    await write('/b/\tbbbbbbbb\n');
    expect(await enterPermalinks([A, { path: '/b/', id: 'zzzzzzzz' }, C], contentDir)).toEqual([A, C]);
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n/c/\tcccccccc\n');
  });

  test('and lines left by a merge are sorted at the same time', async () => {
    await write('\uFEFF/b/\tbbbbbbbb\r\n/a/\taaaaaaaa\r\n/b/\tbbbbbbbb');
    expect(await enterPermalinks([], contentDir)).toEqual([]);
    expect(await read()).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
  });

  test('and no ledger is made without addresses', async () => {
    await enterPermalinks([], contentDir);
    expect(await readdir(contentDir)).toEqual([]);
  });
});

describe('a ledger stays as it is, and the editor learns why,', () => {
  test('if one of its lines is wrong', async () => {
    await write('/c/\tcccccccc\nno line\n');
    await expect(enterPermalinks([A], contentDir)).rejects.toThrow(
      /^Line 2 of .*permalinks\.tsv is wrong\. Run npm run build/,
    );
    expect(await read()).toBe('/c/\tcccccccc\nno line\n');
  });

  // The superuser may write anywhere.
  test.skipIf(process.getuid?.() === 0)(
    'if the folder cannot be written',
    { meta: { needs: 'a user who is not the superuser' } },
    async () => {
      await chmod(contentDir, 0o500);
      await expect(enterPermalinks([A], contentDir)).rejects.toThrow('cannot be written (EACCES)');
      await chmod(contentDir, 0o700);
      expect(await readdir(contentDir)).toEqual([]);
    },
  );

  test('if it is a folder', async () => {
    await mkdir(path.join(contentDir, 'permalinks.tsv'));
    await expect(enterPermalinks([A], contentDir)).rejects.toThrow('cannot be read (EISDIR)');
    expect(await readdir(contentDir)).toEqual(['permalinks.tsv']);
  });
});

describe('an address is removed', () => {
  test('and all others stay', async () => {
    await write('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n/c/\tcccccccc\n');
    await forgetPermalinks(['/b/'], contentDir);
    expect(await read()).toBe('/a/\taaaaaaaa\n/c/\tcccccccc\n');
  });

  test('only if each address has a line', async () => {
    await write('/a/\taaaaaaaa\n');
    await expect(forgetPermalinks(['/a/', '/b/'], contentDir)).rejects.toThrow('has no line for /b/');
    expect(await read()).toBe('/a/\taaaaaaaa\n');
  });
});

async function write(text: string): Promise<void> {
  await writeFile(path.join(contentDir, 'permalinks.tsv'), text);
}

async function read(): Promise<string> {
  return readFile(path.join(contentDir, 'permalinks.tsv'), 'utf8');
}
