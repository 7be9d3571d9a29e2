import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ReleaseFolders } from '../../../src/release/release-folders.ts';
import { buildEnvironment, buildSite } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';
import { copyCheckout } from './history.ts';

const SAME = { added: [], removed: [], changed: [] };

/** Enough stories for threads. */
const STORIES = Array.from({ length: 125 }, (_, number) => {
  const [a, b] = [number >> 5, number & 31].map((digit) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(digit));
  return { file: `articles/story-${number}.md`, id: `pressy${a}${b}` };
});

/** A fault of an additional thread when it renders a story; `SAMPLE_FAULT` names it. The main thread waits for it. */
const FAULTS = `
  const fault = process.env['SAMPLE_FAULT'];
  if (fault !== undefined && isMainThread) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  } else {
    if (fault === 'exit') process.exit(7);
    if (fault === 'throw') throw new Error('This is a sample of a fault.');
    if (fault === 'memory') for (const all: unknown[] = []; ; ) all.push(new Array(100_000).fill(all.length));
  }
`;

/** Ends the build as soon as its bundler writes, because a check from outside could be too late. */
const KILLED = `
    if (process.env['SAMPLE_FAULT'] === 'compile') watch(draft, { recursive: true }, () => process.kill(process.pid, 'SIGKILL'));
`;

let root: string;
let content: string;
let out: string;
let compiled: string;

beforeAll(async () => {
  const folder = await freshFolder('press');
  root = path.join(folder, 'checkout');
  content = path.join(folder, 'content');
  out = path.join(folder, 'site');
  compiled = path.join(root, '.cache/compiled');
  await copyCheckout(root);
  const renderer = path.join(root, 'src/markdown/render.ts');
  const code = readFileSync(renderer, 'utf8').replace('checkText(body, context);', `$&${FAULTS}`);
  expect(code).toContain(FAULTS);
  writeFileSync(renderer, `import { isMainThread } from 'node:worker_threads';\n${code}`);
  const compiler = path.join(root, 'src/build/compile/compiled-site.ts');
  const opened = readFileSync(compiler, 'utf8').replace('compiling = compile(draft, ending.signal);', `$&${KILLED}`);
  expect(opened).toContain(KILLED);
  writeFileSync(compiler, `import { watch } from 'node:fs';\n${opened}`);
  await word(0);
  expect(await build()).toContain('Built');
});

test('a build killed while it compiles leaves the site unchanged, and nothing unfinished', async () => {
  const before = await digestFolder(out);
  rmSync(compiled, { recursive: true });
  await writeFiles(content, { 'articles/new.md': storyFile({ id: 'pressnew' }) });
  const child = spawn(process.execPath, ['src/commands/build.ts'], {
    cwd: root,
    env: buildEnvironment({ content, out, env: { SAMPLE_FAULT: 'compile' } }),
  });
  expect(await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))).toBe('SIGKILL');
  expect(readdirSync(compiled)).toEqual([`draft-${child.pid}`]);
  expect(compareDigests(before, await digestFolder(out))).toEqual(SAME);
  expect(await build()).toContain('Built');
  expect(readdirSync(compiled)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  expect(existsSync(path.join(out, '2024/01/05/new/index.html'))).toBe(true);
});

test('a compiled site that was changed is not used, and the pages made with it look the same', async () => {
  const before = await digestFolder(out);
  const [name = ''] = readdirSync(compiled);
  writeFileSync(path.join(compiled, name, 'site.mjs'), 'throw new Error("changed by somebody");');
  touch('articles/new.md');
  const output = await build();
  expect(output).toContain('Compiling the site again, because its files were changed or lost');
  expect(output).toContain(': 0 written');
  expect(compareDigests(before, await digestFolder(out))).toEqual(SAME);
});

test('faults in a story are reported before anything is compiled', async () => {
  renameSync(compiled, `${compiled}-before`);
  await writeFiles(content, { 'articles/wrong.md': storyFile({ id: 'no' }) });
  const output = await build();
  expect(output).toContain('articles/wrong.md:');
  expect(output).not.toContain('Compiling');
  expect(existsSync(compiled)).toBe(false);
  rmSync(path.join(content, 'articles/wrong.md'));
  renameSync(`${compiled}-before`, compiled);
});

describe('an additional thread that', () => {
  test.for([
    ['cannot make a file', 'throw', /^Error: \/2024\/01\/05\/story-\d+\/ could not be made: .*This is a sample of a fault\./m], // prettier-ignore
    ['ends in the middle of its work', 'exit', /A thread of the build ended before its work was done \(exit code 7\)/],
    ['has no memory left', 'memory', /memory/],
  ] as const)('%s is reported once, the build ends, and the site is unchanged', async ([, fault, reported]) => {
    const before = await digestFolder(out);
    await word(fault);
    const { status, output } = await buildSite({ root, content, out, env: { SAMPLE_FAULT: fault, NODE_OPTIONS: '--max-old-space-size=300' } }); // prettier-ignore
    expect(status).toBe(1);
    expect(output).toMatch(reported);
    expect(output.match(/^\w*Error\b/gm)).toHaveLength(1);
    expect(compareDigests(before, await digestFolder(out))).toEqual(SAME);
    const { folder, made, lock } = new ReleaseFolders(out);
    expect([made, lock].filter((place) => existsSync(place)).map((place) => path.relative(folder, place))).toEqual([]);
  });

  test('was missing the next time leaves nothing to repair', async () => {
    expect(await build()).toMatch(/Built .*: \d{3} written/);
  });
});

describe('if only public/ has changed, nothing else is made again:', () => {
  test.for([
    ['a file is new', 'one', /: 1 written, (\d+) unchanged, 0 removed\./, ['new/note.txt'], []],
    ['it is another', 'two', /: 1 written, (\d+) unchanged, 0 removed\./, [], ['new/note.txt']],
    ['it was touched', 'two', /: 0 written, (\d+) unchanged, 0 removed\./, [], []],
  ] as const)('%s', async ([, text, reported, added, changed]) => {
    const before = await digestFolder(out);
    const inodes = inodesOf(out);
    await writeFiles(path.join(root, 'public'), { 'new/note.txt': text });
    const output = await build();
    expect(output).toMatch(reported);
    expect(output).not.toContain('Compiling');
    expect(compareDigests(before, await digestFolder(out))).toEqual({ added, removed: [], changed });
    const after = inodesOf(out);
    expect([...inodes].filter(([file, inode]) => after.get(file) !== inode).map(([file]) => file)).toEqual(changed);
  });

  test('it is gone', async () => {
    const before = await digestFolder(out);
    rmSync(path.join(root, 'public/new'), { recursive: true });
    expect(await build()).toMatch(/: 0 written, \d+ unchanged, 1 removed\./);
    expect(compareDigests(before, await digestFolder(out))).toEqual({ ...SAME, removed: ['new/note.txt'] });
    expect(existsSync(path.join(out, 'new'))).toBe(false);
  });

  test('it has the path of a page, and is refused by name', async () => {
    const before = await digestFolder(out);
    await writeFiles(path.join(root, 'public'), { 'topics/index.html': 'mine' });
    expect(await build()).toMatch(/^topics\/index\.html has two sources: a page and public\/\. .*$/m);
    expect(compareDigests(before, await digestFolder(out))).toEqual(SAME);
    rmSync(path.join(root, 'public/topics'), { recursive: true });
    expect(await build()).toContain('Built');
  });
});

async function build(): Promise<string> {
  return (await buildSite({ root, content, out })).output;
}

/** A different wording of every story. */
async function word(wording: string | number): Promise<void> {
  const stories = STORIES.map(({ file, id }) => [file, storyFile({ id }, `Wording ${wording}.`)] as const);
  await writeFiles(content, Object.fromEntries(stories));
}

function touch(file: string): void {
  utimesSync(path.join(content, file), new Date(), new Date());
}

function inodesOf(folder: string): ReadonlyMap<string, number> {
  return new Map(listFiles(folder).map((file) => [file, statSync(path.join(folder, file)).ino]));
}
