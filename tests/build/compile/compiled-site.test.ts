import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Code } from '../../../src/build/compile/code.ts';
import { openCompiledSite } from '../../../src/build/compile/compiled-site.ts';
import { Disk } from '../../helpers/disk.ts';
import { digestFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';

const FILES = { 'site.mjs': 'the site', 'thread.mjs': '', 'worker.js': 'w', 'assets/_astro/a.css': 'a{}' };

const CODE = codeOf({ 'src/site.ts': '1', 'package.json': '1' });

/** A process that compiles for a moment, and reads its input. */
const COMPILE = `
  import fs from 'node:fs';
  import { openCompiledSite } from './src/build/compile/compiled-site.ts';
  const root = process.argv[1];
  const compile = async (folder) => {
    fs.mkdirSync(folder + '/assets', { recursive: true });
    for (let at = 0; at < 200; at++) fs.writeFileSync(folder + '/assets/' + at, '');
    fs.writeFileSync(folder + '/site.mjs', 'the site');
    await new Promise((resolve) => setTimeout(resolve, 100 * Math.random()));
  };
  const { folder } = await openCompiledSite({ digest: 'code', files: {}, settings: {} }, async () => {}, { root, compile });
  for (let at = 0; at < 200; at++) fs.readFileSync(folder + '/assets/' + at);
  process.stdout.write(fs.readFileSync(folder + '/site.mjs'));
`;

const run = promisify(execFile);

let root: string;
/** Why it was compiled, each time. */
let printed: string[];

beforeEach(async () => {
  root = await freshFolder('compiled-site');
  printed = [];
});

test('a site is compiled once, and again only when its code changes', async () => {
  for (let build = 0; build < 3; build++) await open();
  expect(printed).toEqual(['Compiling the site. This is done once, and again when its code changes …']);
  expect(readFileSync(path.join(root, CODE.digest, 'site.mjs'), 'utf8')).toBe('the site');
});

describe('it says why it compiles:', () => {
  test.for([
    ['a file is another', codeOf({ 'src/site.ts': '2', 'package.json': '1' }), 'src/site.ts'],
    ['a file is new', codeOf({ 'src/a.ts': '1', 'src/site.ts': '1', 'package.json': '1' }), 'src/a.ts'],
    ['a file is gone', codeOf({ 'package.json': '1' }), 'src/site.ts'],
    ['two are', codeOf({ 'src/site.ts': '2', 'package.json': '2' }), 'package.json and 1 other'],
    ['three are', codeOf({ 'src/site.ts': '2', 'src/b.ts': '1', 'package.json': '2' }), 'package.json and 2 others'],
    ['Node is', codeOf({ 'src/site.ts': '1', 'package.json': '1' }, { node: 'v99.0.0' }), 'Node'],
    ['the address is', codeOf({ 'src/site.ts': '1', 'package.json': '1' }, { url: 'https://b.example/' }), 'the settings'], // prettier-ignore
  ] as const)('%s', async ([, code, what]) => {
    await open();
    await open(code);
    expect(printed.slice(1)).toEqual([`Compiling the site, because ${what} changed …`]);
  });
});

describe('a compiled site that was changed is never used, and is compiled again:', () => {
  const spoil: readonly (readonly [string, (folder: string) => void])[] = [
    ...Object.keys(FILES).flatMap((file) => [
      [`${file} is gone`, (folder: string) => rmSync(path.join(folder, file))] as const,
      [`${file} has a byte more`, (folder: string) => writeFileSync(path.join(folder, file), ' ', { flag: 'a' })] as const, // prettier-ignore
    ]),
    ['site.mjs is garbled in a bit', (folder) => garble(path.join(folder, 'site.mjs'))],
    ['site.mjs is empty', (folder) => writeFileSync(path.join(folder, 'site.mjs'), '')],
    ['a file is new', (folder) => writeFileSync(path.join(folder, 'assets', 'b.css'), '')],
    ['a file has another name', (folder) => writeFileSync(path.join(folder, 'assets', '_astro', 'b.css'), 'a{}')],
    ['another version has written it', (folder) => edit(folder, /"version":\d+/, '"version":99')],
    ['what it is of cannot be read', (folder) => edit(folder, /.$/, '')],
    ['its sum is another', (folder) => edit(folder, /"sum":"../, '"sum":"zz')],
  ];
  test.for(spoil)('%s', async ([, change]) => {
    const { folder } = await open();
    change(folder);
    await open();
    expect(printed.slice(1)).toEqual(['Compiling the site again, because its files were changed or lost …']);
    expect(contents(folder)).toEqual(FILES);
    await open();
    expect(printed).toHaveLength(2);
  });

  test('also if other code was compiled since', async () => {
    const { folder } = await open();
    await open(codeOf({ 'src/site.ts': '2' }));
    garble(path.join(folder, 'site.mjs'));
    await open();
    expect(printed[2]).toBe('Compiling the site again, because its files were changed or lost …');
    expect(contents(folder)).toEqual(FILES);
  });

  test('and if the earlier one cannot be read, no reason is given', async () => {
    const { folder } = await open(codeOf({ 'src/site.ts': '2' }));
    edit(folder, /.$/, '');
    await open();
    expect(printed[1]).toBe('Compiling the site. This is done once, and again when its code changes …');
  });

  test('another site is in its place', async () => {
    const other = codeOf({ 'src/site.ts': '2' });
    const { folder } = await open(other);
    await writeFiles(path.join(root, CODE.digest), { ...FILES, 'compiled.json': readFileSync(path.join(folder, 'compiled.json')) }); // prettier-ignore
    await open();
    expect(printed).toHaveLength(2);
    expect(contents(path.join(root, CODE.digest))).toEqual(FILES);
  });
});

describe('a compilation that ends early', () => {
  test('by an error leaves nothing except the site that was compiled before', async () => {
    const before = await open();
    const digests = await digestFolder(root);
    const failing = openCompiledSite(codeOf({ 'src/site.ts': '2' }), tell, {
      root,
      compile: async (folder) => {
        await writeFiles(folder, { 'site.mjs': 'half' });
        throw new Error('src/site.ts:3 has no end');
      },
    });
    await expect(failing).rejects.toThrow('src/site.ts:3 has no end');
    expect(await digestFolder(root)).toEqual(digests);
    expect(existsSync(before.folder)).toBe(true);
  });

  test('by a refusal of the content has changed nothing', async () => {
    const refuse = () => Promise.reject(new Error('content/articles/a.md:2:1: title'));
    await expect(openCompiledSite(CODE, refuse, { root, compile })).rejects.toThrow('title');
    expect(readdirSync(root)).toEqual([]);
  });

  test('because its process was killed is removed by the next one, and never used', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFiles(path.join(root, `draft-${pid}`), FILES);
    // A folder without its record does not count, whatever its name.
    await writeFiles(path.join(root, 'other'), { 'site.mjs': 'half' });
    await writeFiles(path.join(root, CODE.digest), { 'site.mjs': 'half' });
    const { folder } = await open();
    expect(printed).toEqual(['Compiling the site. This is done once, and again when its code changes …']);
    expect(readdirSync(root)).toEqual([CODE.digest]);
    expect(contents(folder)).toEqual(FILES);
  });
});

describe('of two builds at once', () => {
  test('the one that ends later uses the compiled site that the other already uses', async () => {
    const elsewhere = await freshFolder('compiled-site-of-another');
    const other = await openCompiledSite(CODE, tell, { root: elsewhere, compile });
    const folder = path.join(root, CODE.digest);
    let inode: bigint | undefined;
    const opened = await openCompiledSite(CODE, tell, {
      root,
      compile: async (draft) => {
        await compile(draft);
        cpSync(other.folder, folder, { recursive: true });
        inode = statSync(folder, { bigint: true }).ino;
      },
    });
    expect(opened.folder).toBe(folder);
    expect(statSync(folder, { bigint: true }).ino).toBe(inode);
    expect(readdirSync(root)).toEqual([CODE.digest]);
  });

  test('each has a complete one', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '-e', COMPILE, root])),
    );
    expect(results.map(({ stdout }) => stdout)).toEqual(Array.from(results, () => 'the site'));
    expect(readdirSync(root)).toEqual(['code']);
  });
});

test('the unfinished compilation of a running build is not touched', async () => {
  await writeFiles(path.join(root, `draft-${process.ppid}`), { 'site.mjs': 'half' });
  await open();
  expect(readdirSync(root).sort()).toEqual([CODE.digest, `draft-${process.ppid}`].sort());
});

test('the six that were used last stay', async () => {
  const codes = Array.from({ length: 7 }, (_, number) => codeOf({ 'src/site.ts': `${number}` }));
  for (const [number, code] of codes.slice(0, 6).entries()) {
    const { folder } = await open(code);
    age(folder, 10 - number);
  }
  const [oldest = CODE, second = CODE] = codes;
  // Using it again makes it the newest.
  await open(oldest);
  await open(codes[6]);
  expect(readdirSync(root)).toHaveLength(6);
  expect([oldest, second].map(({ digest }) => existsSync(path.join(root, digest)))).toEqual([true, false]);
});

describe('if the disk of compiled sites', () => {
  const folder = path.resolve('.cache/tests/compiled-site-disk');
  let disk: Disk | undefined;

  beforeEach(() => {
    Disk.unmount(folder);
    disk = Disk.mount(folder, 1);
    root = path.join(folder, 'compiled');
  });
  afterEach(() => Disk.unmount(folder));

  test('is read-only, a complete one is used, and compiling fails with the system’s error', async ({ skip }) => {
    if (!disk) return skip('only the superuser of a Linux system may make a disk');
    await open();
    disk.allow('reading');
    await open();
    expect(printed).toHaveLength(1);
    await expect(open(codeOf({}))).rejects.toThrow('EROFS');
  });

  test('is full, the system’s error is reported, nothing unfinished is left, and with space again it succeeds', async ({
    skip,
  }) => {
    if (!disk) return skip('only the superuser of a Linux system may make a disk');
    const large = (folder: string) => writeFiles(folder, { ...FILES, 'site.mjs': Buffer.alloc(900_000) });
    disk.fill(500_000);
    await expect(openCompiledSite(CODE, tell, { root, compile: large })).rejects.toThrow('ENOSPC');
    expect(existsSync(root)).toBe(false);
    disk.empty();
    await openCompiledSite(CODE, tell, { root, compile: large });
    expect(readdirSync(root)).toEqual([CODE.digest]);
  });
});

function open(code: Code = CODE) {
  return openCompiledSite(code, tell, { root, compile });
}

async function tell(why: string): Promise<void> {
  printed.push(why);
  await setTimeout(0);
}

function compile(folder: string): Promise<void> {
  return writeFiles(folder, FILES);
}

function codeOf(files: Record<string, string>, settings: Record<string, unknown> = {}): Code {
  const all = { node: 'v26.0.0', url: 'https://a.example/', ...settings };
  const digest = createHash('sha256')
    .update(JSON.stringify([files, all]))
    .digest('hex')
    .slice(0, 16);
  return { digest, files, settings: all };
}

function contents(folder: string): Record<string, string> {
  const files = listFiles(folder).filter((file) => file !== 'compiled.json');
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

function garble(file: string): void {
  const bytes = readFileSync(file);
  bytes[2] = (bytes[2] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function edit(folder: string, from: RegExp, to: string): void {
  const file = path.join(folder, 'compiled.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function age(folder: string, hours: number): void {
  const then = new Date(Date.now() - hours * 3_600_000);
  utimesSync(path.join(folder, 'compiled.json'), then, then);
}
