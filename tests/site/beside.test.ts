import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Places } from '../../src/release/places.ts';
import { readSettings } from '../../src/settings.ts';
import { buildSite } from '../helpers/build-site.ts';
import { compareDigests, digestFolder, forgetCache, freshFolder, writeFiles } from '../helpers/folders.ts';

/* A site with so many stories that another process reads, renders and writes a part of it. */

const numbers = Array.from({ length: 220 }, (_, number) => number);
const idOf = (number: number) => `aaaa${number.toString(4).replaceAll('0', '7').replaceAll('1', '6').padStart(4, 'a')}`;
const story = (number: number) => `---
id: ${idOf(number)}
title: Sample ${number}
published: 2024-01-05T09:00:00+09:00
agency: Sample Agency
---

This is the made-up text of sample ${number}, after [another](sample-${(number + 1) % numbers.length}.md).
${number === 77 ? '\n<script>gone()</script>\n' : ''}`;

let content: string;
let out: string;
let first: Awaited<ReturnType<typeof buildSite>>;

beforeAll(async () => {
  const folder = await freshFolder('beside-site');
  [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
  await writeFiles(
    content,
    Object.fromEntries(numbers.map((number) => [`articles/sample-${number}.md`, story(number)])),
  );
  await forgetCache(content, out);
  first = await buildSite({ content, out });
});

test('each page has its own story, with its link, and what was taken away is told once', async () => {
  expect(first.output).toContain('Built');
  for (const number of numbers) {
    const page = await readFile(path.join(out, `2024/01/05/sample-${number}/index.html`), 'utf8');
    expect(page).toContain(`This is the made-up text of sample ${number}, after `);
    expect(page).toContain(`<a href="/2024/01/05/sample-${(number + 1) % numbers.length}/">another</a>`);
  }
  expect(first.output.match(/sample-77\.md:\d+/g)).toHaveLength(1);
});

test('each story has its short link and its QR code', async () => {
  for (const number of numbers) {
    expect(await readFile(path.join(out, `a/${idOf(number)}/index.html`), 'utf8')).toContain(`/sample-${number}/`);
    expect(await readFile(path.join(out, `a/${idOf(number)}.svg`), 'utf8')).toContain('<svg');
  }
});

test('cards that an earlier build drew are put in their places: the site is the same to the byte', async () => {
  const before = await digestFolder(out);
  const { cacheDir } = readSettings({ KAWARABAN_CONTENT: content, KAWARABAN_OUT: out }, process.cwd());
  for (const name of await readdir(cacheDir))
    if (name !== 'cards') await rm(path.join(cacheDir, name), { recursive: true });
  await rm(new Places(out).folder, { recursive: true });
  expect((await buildSite({ content, out })).output).toContain('Built');
  expect(compareDigests(before, await digestFolder(out))).toEqual({ added: [], removed: [], changed: [] });
});
