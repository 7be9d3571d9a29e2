import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/* Commands as programs of their own, as `npm run` calls them when everything is installed. */

const ROOT = path.resolve(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function run(name: string, ...args: string[]) {
  const program = (scripts[name] ?? '').replace(/^node src\/commands\/install\.mjs( --all)? /, '').split(' ');
  return spawnSync(process.execPath, [...program, ...args], { cwd: ROOT, encoding: 'utf8' });
}

test.each(Object.keys(scripts))('npm run %s prints with --help what it does, its options and an example', (name) => {
  const typed = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  const { status, stdout, stderr } = run(name, '--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    new RegExp(`^${typed} -- .*\n\n[A-Z].*\\.\n\n(?: {2}\\S.* {2}\\S.*\n)+\nFor example:\n {2}${typed}`),
  );
});

test('an unknown option is refused by name, without a stack', () => {
  const { status, stdout, stderr } = run('serve', '--no-such-option');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Unknown option '--no-such-option'\.\n\nnpm run serve -- /);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('npm run lint names the possible steps', () => {
  const { status, stderr } = run('lint', '--only', 'tests');
  expect([status, stderr]).toEqual([1, '--only is "tests". Write one of types, rules, format.\n']);
});
