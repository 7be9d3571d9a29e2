import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import {
  compareDigests,
  digestFolder,
  forgetCache,
  freshFolder,
  listFiles,
  writeFiles,
} from '../../../tools/lib/folders.ts';
import { SITES } from '../../helpers/site/sites.ts';

const SAME = { added: [], removed: [], changed: [] };

/**
 * As different from the machine's own as possible: a time zone a day ahead, a language with another sort order and
 * script, a shell set up for developing another program.
 */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'sv_SE.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  LANGUAGE: 'tr',
  NODE_ENV: 'development',
};
const OTHER_WAY = { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C', LANGUAGE: '', NODE_ENV: 'test' };

let content: string;
let out: string;
let fixture: ReadonlyMap<string, string>;

beforeAll(async () => {
  const folder = await freshFolder('repeatable');
  content = path.join(folder, 'elsewhere');
  out = path.join(folder, 'other', 'place');
  fixture = await digestFolder(SITES.fixture.out);
  // The disk lists the files in a different order, with different times.
  for (const file of listFiles(SITES.fixture.content).reverse()) {
    await writeFiles(content, { [file]: await readFile(path.join(SITES.fixture.content, file)) });
  }
  await forgetCache(content, out);
});

test('another time zone, language, file order and folder, without a cache, give the same bytes', async () => {
  expect((await buildSite({ content, out, env: ELSEWHERE })).output).toContain('Built');
  expect(compareDigests(fixture, await digestFolder(out))).toEqual(SAME);
});

test('a build with the cache of the last one gives the same bytes', async () => {
  expect((await buildSite({ content, out, env: OTHER_WAY })).output).toContain('Built');
  expect(compareDigests(fixture, await digestFolder(out))).toEqual(SAME);
});
