import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../../src/desk/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { readPort } from '../../src/desk/port.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe.each([
  ...['build', 'serve', 'dev', 'check', 'import', 'rollback'].map((name) => [name, 'src/desk'] as const),
  ...['sample', 'bench', 'lighthouse'].map((name) => [name, 'tools'] as const),
])('npm run %s', (name, folder) => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(ROOT, `${folder}/${name}.ts`), ...args], { cwd: ROOT, encoding: 'utf8' });

  test('tells at --help what it does, its options and an example', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      new RegExp(
        `^npm run ${name} -- .*\n\n[A-Z].*\\.\n\n(?: {2}\\S.* {2}\\S.*\n)+\nFor example:\n {2}npm run ${name}`,
      ),
    );
  });

  test('an option it does not know is named, with those it knows and without a stack', () => {
    const { status, stdout, stderr } = run('--no-such-option');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^Unknown option '--no-such-option'\\.\n\nnpm run ${name} -- `));
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('is a script of the package that hands its options on', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts[name]).toMatch(new RegExp(`(?: ${folder}/${name}\\.ts|--)$`));
  });
});

describe('a command', () => {
  const read = (...args: string[]) =>
    readCommand(
      { name: 'x', does: 'X.', options: { port: { type: 'string', value: 'N', help: 'h' } }, example: 'x' },
      args,
    );

  test.each([
    [['--port'], /^Option '--port <value>' argument missing\.\n\n/],
    [['stray'], /^Unexpected argument 'stray'\.\n\n/],
  ])('that is called with %j says what is wrong', (args, message) => {
    expect(() => read(...args)).toThrow(Refusal);
    expect(() => read(...args)).toThrow(message);
  });
});

describe('the port of a preview', () => {
  test.each([
    [undefined, {}, undefined],
    ['8080', {}, 8080],
    [undefined, { PORT: '3000' }, 3000],
    ['8080', { PORT: '3000' }, 8080],
    [undefined, { PORT: '' }, undefined],
  ])('of the option %j and %j is %j', (option, env, port) => {
    expect(readPort(option, env)).toBe(port);
  });

  test.each([
    ['0', {}, '--port is "0".'],
    ['65536', {}, '--port is "65536".'],
    ['80a', {}, '--port is "80a".'],
    ['', {}, '--port is "".'],
    [undefined, { PORT: 'http' }, 'PORT is "http".'],
  ])('%j and %j are refused with what to write', (option, env, message) => {
    expect(() => readPort(option, env)).toThrow(`${message} Write a whole number from 1 to 65535`);
  });
});
