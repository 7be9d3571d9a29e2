import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildEnvironment } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, freshFolder } from '../../../tools/lib/folders.ts';
import { SITES } from '../../helpers/site/sites.ts';

/** Files that a build makes from other files of the site, for which Astro has no route. */
const LATER = /^(?:search\/index\/|worker\.js$|offline\.json$|series\/[^/]+\/offline\.json$)/;

test('Astro by itself makes the same bytes as the press from the same loaders, edition, views and routes', async () => {
  const folder = await freshFolder('astro');
  const out = path.join(folder, 'site');
  const { content } = SITES.fixture;
  const env = buildEnvironment({ content, out: SITES.fixture.out });
  execFileSync(process.execPath, ['tests/helpers/site/astro-build.ts', out], { env });
  const pressed = [...(await digestFolder(SITES.fixture.out))].filter(([file]) => !LATER.test(file));
  expect(pressed.length).toBeGreaterThan(300);
  expect(compareDigests(new Map(pressed), await digestFolder(out))).toEqual({ added: [], removed: [], changed: [] });
});
