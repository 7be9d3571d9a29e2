import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import plainFiles from '../../src/integrations/plain-files.ts';
import { beginRelease } from '../../src/release/current.ts';
import type { PlainFiles } from '../../src/model/plain-files.ts';
import { freshFolder, listFiles, writeFiles } from '../helpers/folders.ts';

async function build(files: Record<string, string>, list: PlainFiles): Promise<string> {
  const folder = await freshFolder('plain-files');
  await writeFiles(folder, files);
  const release = beginRelease('code', undefined);
  const { hooks } = plainFiles();
  const configured = hooks['astro:config:done'];
  const outDir = pathToFileURL(`${folder}/`);
  await configured?.({ config: { outDir } } as Parameters<typeof configured>[0]);
  const [started, done] = [hooks['astro:build:start'], hooks['astro:build:done']];
  await started?.({} as Parameters<typeof started>[0]);
  release.onPlainFiles(list);
  await done?.({} as Parameters<typeof done>[0]);
  return folder;
}

test('the list becomes a page for each redirect and a drawing for each code', async () => {
  const folder = await build(
    {},
    {
      redirects: [{ from: '/2019/見本.html/', to: '/2023/11/17/sample/' }],
      codes: ['aaaaaaaa'],
      cards: [],
      shards: [],
    },
  );
  expect(listFiles(folder).sort()).toEqual(['2019/見本.html/index.html', 'a/aaaaaaaa.svg']);
  expect(await readFile(path.join(folder, '2019/見本.html/index.html'), 'utf8')).toContain('url=/2023/11/17/sample/');
});

test('no page of the site is replaced by a redirect', async () => {
  const list = { redirects: [{ from: '/about/', to: '/2023/11/17/sample/' }], codes: [], cards: [], shards: [] };
  await expect(build({ 'about/index.html': 'About' }, list)).rejects.toThrow('EEXIST');
});
