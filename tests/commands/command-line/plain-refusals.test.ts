import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test.each([
  ['build.ts', { KAWARABAN_URL: 'host.example' }, 'KAWARABAN_URL is "host.example". Write the address'],
  ['build.ts', { KAWARABAN_OUT: '.' }, 'KAWARABAN_OUT is '],
  ['serve.ts', { SOURCE_DATE_EPOCH: 'today' }, 'SOURCE_DATE_EPOCH is "today". Write whole seconds'],
])('%s refuses an invalid variable (%o) in one line, without a stack', (script, variable, line) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [path.join(ROOT, 'src/commands', script)], {
    cwd: ROOT,
    env: { ...process.env, ...variable },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.startsWith(line)).toBe(true);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
