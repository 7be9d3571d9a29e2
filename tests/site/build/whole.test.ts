import { execFileSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { garble, SAME, TwoWordings } from './two-wordings.ts';

const paper = new TwoWordings('whole');

test('npm run build -- --check finds a byte that was changed without a trace, and repairs it', async () => {
  await paper.word(0);
  await paper.build();
  // Even if there is nothing else to do.
  expect(await paper.build('--check')).toContain('No file was changed or lost.');
  const page = path.join(paper.places.site(paper.places.current() ?? 0), 'feeds/index.html');
  const earlier = `${page}.earlier`;
  renameSync(page, earlier);
  copyFileSync(earlier, page);
  garble(page);
  // Including its time, to the nanosecond.
  execFileSync('touch', ['-r', earlier, page]);
  rmSync(earlier);
  expect(await paper.build()).toMatch(/: 0 written/);
  const printed = await paper.build('--check');
  expect(printed).toContain('Changed or lost since they were written: feeds/index.html');
  expect(printed).toMatch(/: 1 written, \d+ unchanged, 0 removed\.$/m);
  expect(await paper.differenceTo(0)).toEqual(SAME);
  expect(await paper.build('--check')).toContain('No file was changed or lost.');
});

test('if two builds use the same folder, the second names the process of the first, and the site stays complete', async () => {
  await paper.word(0);
  const outputs = await Promise.all([paper.build(), paper.build()]);
  expect(outputs.filter((output) => output.includes('Built'))).toHaveLength(1);
  expect(outputs.find((output) => !output.includes('Built'))).toMatch(
    /^Another build is writing to this folder \(process \d+\)/,
  );
  expect(await paper.differenceTo(0)).toEqual(SAME);
});

test('a rollback serves the previous release at once, and the next build continues from the newest content', async () => {
  await paper.word(0);
  await paper.build();
  await paper.word(1);
  await paper.build();
  await paper.start('src/commands/rollback.ts').ended;
  expect(await paper.differenceTo(0)).toEqual(SAME);
  expect(await paper.build()).toContain('Built');
  expect(await paper.differenceTo(1)).toEqual(SAME);
});

test('if nothing was changed there is no new release, so a rollback still finds the previous one', async () => {
  await paper.word(0);
  await paper.build();
  const before = paper.places.current();
  expect(await paper.build()).toMatch(
    /^Next change: .*\nBuilt \S+ in [\d.]+ s: 0 written, \d+ unchanged, 0 removed\.$/m,
  );
  expect(paper.places.current()).toBe(before);
});
