import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { withoutTestRunner } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { CLAIMS } from '../../../tools/hostile/claims.ts';
import { attackFields } from './attack-fields.ts';

test('our own strings pass the whole of npm run test:hostile', async () => {
  const folder = await freshFolder('hostile-strings');
  await writeFiles(folder, { 'strings.json': JSON.stringify(attackFields.slice(0, 3)), 'a.txt': 'plain words\n' });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/hostile.ts', folder], {
    encoding: 'utf8',
    env: withoutTestRunner(process.env),
  });
  expect(stdout).toMatch(/^inputs +4\n[^]*\nsites built +1\n[^]*\nreader sessions +24\n/);
  for (const claim of Object.values(CLAIMS)) expect(stdout).toMatch(new RegExp(`${RegExp.escape(claim)} +0\\n`));
  expect(stderr).toMatch(/^site 1 of 1: built in \d+\.\d s, read in \d+\.\d s, 0 faults so far\n$/);
  expect(status).toBe(0);
}, 600_000);
