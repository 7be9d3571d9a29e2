import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepOnDisk } from '../../../src/lib/caches/disk-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const keep = async (folder: string, key: string, made: () => Promise<Uint8Array>) =>
  (await keepOnDisk(folder, key, made)).bytes;
const make = (text: string) => () => Promise.resolve(bytes(text));

test('a file is made only once', async () => {
  await keepOnDisk(folder, 'key', make('first'));
  expect(await keep(folder, 'key', make('second'))).toEqual(bytes('first'));
  expect(await keep(folder, 'other', make('second'))).toEqual(bytes('second'));
});

test('a missing folder is created, and contains only complete files', async () => {
  const deep = path.join(folder, 'not', 'there');
  await Promise.all(['first', 'first', 'first'].map((text) => keepOnDisk(deep, 'key', make(text))));
  expect(await readdir(deep)).toEqual([expect.stringMatching(/^key-[0-9a-f]{32}$/)]);
});

test('a cached file is never replaced, because it may be linked at that moment', async () => {
  const slow = Promise.withResolvers<Uint8Array>();
  const second = keepOnDisk(folder, 'key', () => slow.promise);
  const { file = '' } = await keepOnDisk(folder, 'key', make('right'));
  const { ino } = await stat(file);
  slow.resolve(bytes('right'));
  expect((await second).file).toBe(file);
  expect((await stat(file)).ino).toBe(ino);
  expect(await readdir(folder)).toHaveLength(1);
});

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (kept: Buffer) => kept.subarray(0, -1)],
  ['changed', (kept: Buffer) => Buffer.concat([kept.subarray(0, -1), Buffer.from('!')])],
  ['something else', () => Buffer.from('x'.repeat(100))],
])('a cached file that is %s is made again', async (_, spoil) => {
  const { file = '' } = await keepOnDisk(folder, 'key', make('right'));
  await writeFile(file, spoil(await readFile(file)));
  expect(await keep(folder, 'key', make('right'))).toEqual(bytes('right'));
  expect(await keep(folder, 'key', make('wrong'))).toEqual(bytes('right'));
  expect(await readdir(folder)).toHaveLength(1);
});

test('a damaged file with another digest is not used instead of the right one', async () => {
  const { file = '' } = await keepOnDisk(folder, 'key', make('right'));
  await writeFile(`${file.slice(0, -3)}fff`, 'wrong');
  await writeFile(`${file.slice(0, -3)}000`, 'wrong');
  vi.resetModules();
  const { keepOnDisk: keepAnew } = await import('../../../src/lib/caches/disk-cache.ts');
  expect((await keepAnew(folder, 'key', make('right'))).bytes).toEqual(bytes('right'));
  expect((await keepAnew(folder, 'key', make('other'))).bytes).toEqual(bytes('right'));
});

test('a folder that cannot be written does not stop the build', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  expect(await keep(file, 'key', make('right'))).toEqual(bytes('right'));
});
