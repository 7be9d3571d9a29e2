import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isUpToDate } from '../../src/build/up-to-date.ts';
import type { RecordedRelease } from '../../src/release/recorded.ts';
import { fingerprintContent } from '../../src/loaders/files/content-fingerprint.ts';
import { freshFolder, writeFiles } from '../../tools/lib/folders.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;

beforeEach(async () => {
  folder = await freshFolder('standing');
});

describe('a release stays', () => {
  const wanted = { code: 'code', sources: 'sources', now: 1000, clock: 0 };
  const release: RecordedRelease = { number: 1, code: 'code', sources: 'sources', now: 1000, until: 2000, retired: {}, files: 2, messages: [], permalinks: [], lookFrom: '' }; // prettier-ignore

  test('while nothing has changed, until its validity ends', () => {
    expect([999, 1000, 1999, 2000].map((now) => isUpToDate(release, { ...wanted, now }))).toEqual([false, true, true, false]); // prettier-ignore
  });

  test.for([
    ['different code', { code: 'other' }],
    ['different content', { sources: 'other' }],
    ['content that cannot be checked completely', { sources: undefined }],
  ] as const)('but not with %s', ([, change]) => {
    expect(isUpToDate(release, { ...wanted, ...change })).toBe(false);
  });

  test('not when its sources are unknown', () => {
    expect(isUpToDate({ ...release, sources: undefined }, { ...wanted, sources: undefined })).toBe(false);
  });

  test('not when a file that no page names has been kept for thirty days', () => {
    const retired = { ...release, retired: { 'reader/a.js': 0 } };
    expect([30, 31].map((days) => isUpToDate(retired, { ...wanted, clock: days * DAY_MS }))).toEqual([true, false]);
  });
});

describe('the sources of a site are the same', () => {
  test('until a file is written, touched, added, renamed or gone', async () => {
    await writeFiles(folder, { 'articles/a.md': 'A', 'articles/b.md': 'B' });
    const place = (name: string) => path.join(folder, name);
    const seen = [fingerprintContent([folder])?.whole];
    const step = (change: () => void) => {
      change();
      seen.push(fingerprintContent([folder])?.whole);
    };
    expect(fingerprintContent([folder])?.whole).toBe(seen[0]);
    step(() => writeFileSync(place('articles/a.md'), 'C'));
    step(() => utimesSync(place('articles/a.md'), 5, 5));
    step(() => writeFileSync(place('articles/c.md'), ''));
    step(() => rmSync(place('articles/b.md')));
    step(() => mkdirSync(place('series')));
    expect(new Set(seen).size).toBe(5);
  });

  test('also if there is no such folder', () => {
    expect(fingerprintContent([path.join(folder, 'none')])).toEqual(fingerprintContent([path.join(folder, 'none')]));
  });

  test('but not with a link, whose target was not checked', async () => {
    await writeFiles(folder, { 'a.md': 'A' });
    symlinkSync(path.join(folder, 'a.md'), path.join(folder, 'b.md'));
    expect(fingerprintContent([folder])).toBeUndefined();
  });
});
