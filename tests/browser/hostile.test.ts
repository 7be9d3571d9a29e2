import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { withoutTestRunner } from '../helpers/build-site.ts';
import { freshFolder, writeFiles } from '../helpers/folders.ts';
import { judgePages } from '../hostile/judge-pages.ts';
import { attackFields } from './attack-fields.ts';

test('our own strings pass the whole of npm run test:hostile', async () => {
  const folder = await freshFolder('hostile-strings');
  await writeFiles(folder, { 'strings.json': JSON.stringify(attackFields.slice(0, 8)), 'a.txt': 'plain words\n' });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/hostile.ts', folder], {
    encoding: 'utf8',
    env: withoutTestRunner(process.env),
  });
  expect(stderr).toBe('site 1 of 2: 0 faults so far\nsite 2 of 2: 0 faults so far\n');
  expect(stdout).toMatch(/^inputs +9\n[^]*\nsites built +2\n[^]*\nunsafe nodes +0\nexecutions +0\n/);
  expect(status).toBe(0);
}, 300_000);

test('under the policy a browser says what it did not let run', async () => {
  const out = await freshFolder('hostile-pages');
  const page =
    '<!doctype html><title>x</title><a href=#main>x</a><header></header><main id=main><div class=prose><img src=/x onerror=alert(1)></div></main><footer></footer>';
  const policy = "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; img-src 'self'\n";
  await writeFiles(out, { 'index.html': page, _headers: policy });
  const { pages, executions, faults } = await judgePages(out);
  expect(pages).toBe(1);
  expect(executions).toBeGreaterThan(0);
  expect(faults.join('\n')).toMatch(/console Executing inline event handler violates/);
});
