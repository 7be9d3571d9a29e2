import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/settings.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { Disk } from '../../helpers/disk.ts';
import {
  compareDigests,
  digestFolder,
  forgetCache,
  freshFolder,
  listFiles,
  writeFiles,
} from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const SAME = { added: [], removed: [], changed: [] };
const KILOBYTE = 1024;

/** Space that is left: none at all, and nearly enough for the new files. */
const LEFT = [0, 160 * KILOBYTE];

describe.each(['site', 'cache'] as const)('where the disk of the %s ends', (which) => {
  let content: string;
  let out: string;
  let disk: Disk | undefined;
  let wording = 0;

  beforeAll(async () => {
    const folder = path.resolve(`.cache/tests/disk-${which}`);
    content = path.join(folder, 'content');
    out = path.join(folder, 'public/site');
    const { cacheDir } = readSettings({ KAWARABAN_CONTENT: content, KAWARABAN_OUT: out }, process.cwd());
    const place = which === 'site' ? path.dirname(out) : cacheDir;
    // A run that was stopped may have left it.
    Disk.unmount(place);
    await freshFolder(path.basename(folder));
    await forgetCache(content, out);
    disk = Disk.mount(place, 48);
  });
  afterAll(() => disk && Disk.unmount(disk.folder));

  test('a full disk is named in the error, the site stays as it was, and with space again the build succeeds', async ({
    skip,
  }) => {
    if (!disk) return skip('only the superuser of a Linux system may make a disk');
    expect((await build()).output).toContain('Built');
    let failed = 0;
    for (const left of LEFT) {
      const before = await digestFolder(out);
      disk.fill(left);
      wording++;
      const { status, output } = await build();
      // An old release makes space: the build may succeed, but never halfway.
      if (status === 0) {
        expect(await wordingsIn(out)).toEqual([String(wording)]);
        continue;
      }
      failed++;
      expect(output).toContain('The disk is full. Free some space, then build again');
      expect(compareDigests(before, await digestFolder(out))).toEqual(SAME);
      disk.empty();
      expect((await build()).output).toContain('Built');
      expect(await wordingsIn(out)).toEqual([String(wording)]);
    }
    expect(failed).toBeGreaterThan(0);
    disk.empty();
  });

  test('a read-only disk is named in the error, and the site stays as it was', async ({ skip }) => {
    if (!disk) return skip('only the superuser of a Linux system may make a disk');
    const before = await digestFolder(out);
    disk.allow('reading');
    wording++;
    const { status, output } = await build();
    expect(status).not.toBe(0);
    expect(output).toContain('The disk is read-only.');
    expect(compareDigests(before, await digestFolder(out))).toEqual(SAME);
    disk.allow('writing');
    expect((await build()).output).toContain('Built');
    expect(await wordingsIn(out)).toEqual([String(wording)]);
  });

  async function build() {
    const stories = Array.from({ length: 12 }, (_, index) => {
      const id = `disk${'abcdefghijkl'.charAt(index)}zzz`;
      return [`articles/${id}.md`, storyFile({ id, title: `Sample ${index}` }, `Wording ${wording}.`)] as const;
    });
    await writeFiles(content, Object.fromEntries(stories));
    return buildSite({ content, out, now: '2024-06-01T00:00:00Z' });
  }
});

/** The wordings in the stories of a site: one, unless it is a mixture of two releases. */
async function wordingsIn(out: string): Promise<string[]> {
  const pages = await Promise.all(
    listFiles(out)
      .filter((file) => /^\d{4}\/\d\d\/\d\d\/.+\/index\.html$/.test(file))
      .map((file) => readFile(path.join(out, file), 'utf8')),
  );
  return [...new Set(pages.flatMap((html) => [...html.matchAll(/Wording (\d+)\./g)].map(([, number = '']) => number)))];
}
