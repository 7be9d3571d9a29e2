import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { SITES } from '../../helpers/site/sites.ts';

const BOM = '\uFEFF';

test('stories saved with a byte order mark and Windows line ends make the same site', async () => {
  const folder = await freshFolder('crlf');
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'site');
  for (const file of listFiles(SITES.fixture.content)) {
    const bytes = await readFile(path.join(SITES.fixture.content, file));
    const saved = file.endsWith('.md') ? BOM + bytes.toString().replace(/\n/g, '\r\n') : bytes;
    await writeFiles(content, { [file]: saved });
  }
  expect((await buildSite({ content, out })).output).toContain('Built');
  const difference = compareDigests(await digestFolder(SITES.fixture.out), await digestFolder(out));
  expect(difference).toEqual({ added: [], removed: [], changed: [] });
});
