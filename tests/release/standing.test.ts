import { lstatSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/release/manifest.ts';
import { stampSources } from '../../src/release/sources.ts';
import { stands } from '../../src/release/standing.ts';
import { freshFolder, writeFiles } from '../helpers/folders.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CLOCK = 0;

let folder: string;

beforeEach(async () => {
  folder = await freshFolder('standing');
});

describe('a release stands', () => {
  const wanted = { code: 'code', sources: 'sources', now: 1000 };
  const site = async (more: Partial<Manifest> = {}) => {
    await writeFiles(folder, { 'index.html': 'A', 'about/index.html': 'B' });
    const record = (file: string) => {
      const { size, mtimeMs } = lstatSync(path.join(folder, file));
      return [size, mtimeMs] as const;
    };
    const files = { 'index.html': record('index.html'), 'about/index.html': record('about/index.html') };
    const manifest: Manifest = { version: 2, code: 'code', sources: 'sources', now: 1000, until: 2000, files, shards: {}, retired: {}, ...more }; // prettier-ignore
    return { folder, manifest };
  };

  test('while nothing was changed, up to the moment it is good until', async () => {
    const release = await site();
    expect([999, 1000, 1999, 2000].map((now) => stands(release, { ...wanted, now }, CLOCK))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.for([
    ['other code', { code: 'other' }],
    ['other content', { sources: 'other' }],
    ['content that cannot all be looked at', { sources: undefined }],
  ] as const)('not with %s', async ([, change]) => {
    expect(stands(await site(), { ...wanted, ...change }, CLOCK)).toBe(false);
  });

  test('not when it is not known what it was made of', async () => {
    expect(stands(await site({ sources: undefined }), { ...wanted, sources: undefined }, CLOCK)).toBe(false);
  });

  test('not with a file changed, gone or added by somebody', async () => {
    const release = await site();
    writeFileSync(path.join(folder, 'index.html'), 'X');
    utimesSync(path.join(folder, 'index.html'), 1, 1);
    expect(stands(release, wanted, CLOCK)).toBe(false);
    const again = await site();
    rmSync(path.join(folder, 'about/index.html'));
    expect(stands(again, wanted, CLOCK)).toBe(false);
    const third = await site();
    expect(stands(third, wanted, CLOCK)).toBe(true);
    writeFileSync(path.join(folder, 'more.html'), '');
    expect(stands(third, wanted, CLOCK)).toBe(false);
  });

  test('not when a file that no page names any more has been kept for its thirty days', async () => {
    const release = await site({ retired: { 'reader/a.js': 0 } });
    expect([30, 31].map((days) => stands(release, wanted, days * DAY_MS))).toEqual([true, false]);
  });
});

describe('what a site is made of is the same', () => {
  test('until a file is written, touched, added, renamed or gone', async () => {
    await writeFiles(folder, { 'articles/a.md': 'A', 'articles/b.md': 'B' });
    const place = (name: string) => path.join(folder, name);
    const seen = [stampSources([folder])];
    const step = (change: () => void) => {
      change();
      seen.push(stampSources([folder]));
    };
    expect(stampSources([folder])).toBe(seen[0]);
    step(() => writeFileSync(place('articles/a.md'), 'C'));
    step(() => utimesSync(place('articles/a.md'), 5, 5));
    step(() => writeFileSync(place('articles/c.md'), ''));
    step(() => rmSync(place('articles/b.md')));
    step(() => mkdirSync(place('series')));
    expect(new Set(seen).size).toBe(5);
  });

  test('also where there is no such folder', () => {
    expect(stampSources([path.join(folder, 'none')])).toBe(stampSources([path.join(folder, 'none')]));
  });

  test('but not with a link, whose target nobody has looked at', async () => {
    await writeFiles(folder, { 'a.md': 'A' });
    symlinkSync(path.join(folder, 'a.md'), path.join(folder, 'b.md'));
    expect(stampSources([folder])).toBeUndefined();
  });
});
