import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { press } from '../../src/build/press.ts';
import { warn } from '../../src/lib/errors/warnings.ts';
import type { MadeFiles, MadeSite, PlannedFile } from '../../src/lib/planned-file.ts';
import type { Output } from '../../src/release/recorded.ts';
import { freshFolder, listFiles, writeFiles } from '../../tools/lib/folders.ts';

let made: string;
let latest: string;
beforeEach(async () => {
  made = path.join(await freshFolder('press'), 'made');
  latest = await freshFolder('press-latest');
});

const planned = (file: string, make: (site: MadeSite) => MadeFiles): PlannedFile => ({
  file,
  key: `text:${file}`,
  make,
});

/** Makes these files and returns what was made for each. */
async function outputsOf(files: readonly PlannedFile[], turns: Iterable<number> = files.keys(), from?: string) {
  const outputs = new Map<string, Output>();
  await press(files, turns, {
    made,
    latest: from,
    filesOf: () => [],
    onMade: (file, output) => outputs.set(file, output),
  });
  return outputs;
}

test('a file is written as it is made: text, bytes, a kept file, or several at once', async () => {
  const kept = path.join(latest, 'kept.png');
  await writeFiles(latest, { 'kept.png': 'picture' });
  const outputs = await outputsOf([
    planned('a.html', () => 'text'),
    planned('b.bin', () => new Uint8Array([98])),
    planned('c.png', () => ({ bytes: new Uint8Array(readFileSync(kept)), file: kept })),
    planned(
      'd/',
      () =>
        new Map<string, string | Uint8Array>([
          ['d/1.txt', 'one'],
          ['d/2.bin', new Uint8Array([50])],
        ]),
    ),
  ]);
  expect(listFiles(made).sort()).toEqual(['a.html', 'b.bin', 'c.png', 'd/1.txt', 'd/2.bin']);
  expect(readFileSync(path.join(made, 'c.png'), 'utf8')).toBe('picture');
  expect(outputs.get('a.html')).toMatchObject({
    key: 'text:a.html',
    made: [['a.html', 4, expect.anything(), expect.anything()]],
  });
  expect(outputs.get('d/')?.made.map(([file]) => file)).toEqual(['d/1.txt', 'd/2.bin']);
});

test('a long page has packed copies', async () => {
  const outputs = await outputsOf([planned('a.html', () => '<p>A sample of a page.</p>\n'.repeat(100))]);
  expect(outputs.get('a.html')?.made.map(([file]) => file)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
});

test('only the requested files are made, up to the first that is not planned', async () => {
  const files = ['a.txt', 'b.txt', 'c.txt'].map((file) => planned(file, () => file));
  expect([...(await outputsOf(files, [1, 7, 2])).keys()]).toEqual(['b.txt']);
});

test('an existing file is never replaced', async () => {
  await writeFiles(made, { 'a.txt': 'before' });
  await expect(outputsOf([planned('a.txt', () => 'after')])).rejects.toThrow('EEXIST');
});

test('a warning is reported with its file', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const outputs = await outputsOf([
    planned('a.txt', () => {
      warn('A sample of a warning.');
      return 'a';
    }),
    planned('b.txt', () => 'b'),
  ]);
  expect(outputs.get('a.txt')?.warnings).toEqual(['A sample of a warning.']);
  expect(outputs.get('b.txt')).not.toHaveProperty('warnings');
});

test('a requested file of the site is where it was made, or else in the latest release', async () => {
  await writeFiles(latest, { 'old.txt': 'older', 'new.txt': 'old' });
  const seen: unknown[] = [];
  const ask = planned('z.txt', (site) => {
    seen.push(site.find('new.txt'), site.find('old.txt'), site.bytesOf('old.txt'));
    return 'z';
  });
  await outputsOf([planned('new.txt', () => 'n'), ask], [0, 1], latest);
  expect(seen).toEqual([path.join(made, 'new.txt'), path.join(latest, 'old.txt'), 5]);
});
