import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { digestFolder } from '../helpers/folders.ts';
import { SITES } from '../helpers/sites.ts';

const WORK = path.resolve('.cache/tests/repeatable');

let expected: ReadonlyMap<string, string>;

beforeAll(async () => {
  await rm(WORK, { recursive: true, force: true });
  expected = await digestFolder(SITES.fixture.out);
});

test('two builds under another zone, locale and order of files give the same bytes', async () => {
  const content = path.join(WORK, 'reversed');
  await copyReversed(SITES.fixture.content, content);
  const out = path.join(WORK, 'elsewhere');
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  expect(await buildSite({ content, out, env })).toMatchObject({ status: 0 });
  expect(await digestFolder(out)).toEqual(expected);
});

test('a build from the caches of the last one gives the same bytes', async () => {
  const { content, out } = SITES.fixture;
  expect(await buildSite({ content, out })).toMatchObject({ status: 0 });
  expect(await digestFolder(out)).toEqual(expected);
});

test('a byte order mark and the line ends of Windows change nothing', async () => {
  const content = path.join(WORK, 'windows');
  await cp(SITES.fixture.content, content, { recursive: true });
  for (const file of await markdownIn(content)) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  const out = path.join(WORK, 'from-windows');
  expect(await buildSite({ content, out })).toMatchObject({ status: 0 });
  expect(await digestFolder(out)).toEqual(expected);
});

/** Copies files one by one, the last first: many file systems list them in the order they came. */
async function copyReversed(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort().reverse()) {
    const copy = path.join(to, path.relative(from, file));
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(file, copy);
  }
}

async function markdownIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name.endsWith('.md')).map((entry) => path.join(entry.parentPath, entry.name));
}
