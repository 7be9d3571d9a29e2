import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tryOutput } from '../../src/release/output-place.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';
import { freshFolder } from '../../tools/lib/folders.ts';

async function place() {
  const folder = await freshFolder('output-place-unit');
  const releases = path.join(folder, '.dist.releases');
  mkdirSync(releases);
  return { live: path.join(folder, 'dist'), releases };
}

test('a folder that can be replaced is unchanged after the trial, and nothing is left', async () => {
  const { live, releases } = await place();
  mkdirSync(live, { mode: 0o750 });
  const { mode } = statSync(live);
  tryOutput(live, releases);
  expect(statSync(live).mode).toBe(mode);
  expect(readdirSync(live)).toEqual([]);
  expect(readdirSync(releases)).toEqual([]);
});

test('if nothing exists, nothing exists after the trial', async () => {
  const { live, releases } = await place();
  tryOutput(live, releases);
  expect(existsSync(live)).toBe(false);
  expect(readdirSync(releases)).toEqual([]);
});

test.each(['EPERM', 'ENOTSUP', 'ENOSYS', 'UNKNOWN'])(
  'a disk that does not support links (%s) is reported before the build',
  async (code) => {
    const { live, releases } = await place();
    const link = () => {
      throw Object.assign(new Error(`${code}: operation not permitted, symlink`), { code });
    };
    expect(() => tryOutput(live, releases, link)).toThrow(Refusal);
    expect(() => tryOutput(live, releases, link)).toThrow(
      /does not support links \(\w+\).*Nothing was built or changed\.\nName a folder on another disk in KAWARABAN_OUT/,
    );
  },
);

test('an error that is not about links stays as it is', async () => {
  const { live, releases } = await place();
  const link = () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  expect(() => tryOutput(live, releases, link)).toThrow('full');
});

// A separate disk on every Linux.
test.skipIf(!existsSync('/dev/shm'))(
  'a volume is refused with a folder inside it to use instead',
  { meta: { needs: '/dev/shm' } },
  async () => {
    const { releases } = await place();
    const before = readdirSync('/dev/shm');
    expect(() => tryOutput('/dev/shm', releases)).toThrow(
      '/dev/shm is a mounted volume, and a release cannot replace it. Nothing was built or changed.\nName a folder within it: KAWARABAN_OUT=/dev/shm/site npm run build',
    );
    expect(readdirSync('/dev/shm')).toEqual(before);
  },
);
