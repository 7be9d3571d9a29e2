import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../../../src/commands/command-line/command.ts';
import { COMMANDS } from '../../../src/commands/command-line/commands.ts';
import { Refusal } from '../../../src/lib/errors/refusal.ts';
import { readPort } from '../../../src/commands/server/port.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The program of a command with its arguments in package.json, as `npm run` calls it when everything is installed. */
const programOf = (name: string) =>
  (scripts[name] ?? '').replace(/^node src\/commands\/install\.mjs( --all)? /, '').split(' ');

test('every script of package.json is a command with help, and every command is a script', () => {
  expect(Object.keys(scripts).sort()).toEqual(Object.keys(COMMANDS).sort());
});

test.each(Object.keys(scripts))('npm run %s installs what is missing, and passes on its arguments', (name) => {
  expect(scripts[name]).toMatch(
    /^node src\/commands\/install\.mjs(?: --all)? (?:src\/commands|tools)\/[\w-]+\.ts(?: [\w:]+)?$/,
  );
});

describe.each(Object.keys(COMMANDS))('npm run %s', (name) => {
  const typed = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...programOf(name), ...args], { cwd: ROOT, encoding: 'utf8' });

  test('prints with --help what it does, its options and an example', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      new RegExp(`^${typed} -- .*\n\n[A-Z].*\\.\n\n(?: {2}\\S.* {2}\\S.*\n)+\nFor example:\n {2}${typed}`),
    );
  });

  // Vitest reads the arguments of a command for tests.
  if (programOf(name)[0] === 'tools/run-tests.ts') return;

  test('refuses an unknown option by name, without a stack', () => {
    const { status, stdout, stderr } = run('--no-such-option');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^Unknown option '--no-such-option'\\.\n\n${typed} -- `));
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

test('npm run lint names the possible steps', () => {
  const args = [...programOf('lint'), '--only', 'tests'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, '--only is "tests". Write one of types, rules, format.\n']);
});

describe('a command', () => {
  test.each([
    [['--port'], /^Option '--port <value>' argument missing\.\n\n/],
    [['stray'], /^Unexpected argument 'stray'\.\n\n/],
  ])('called with %j says what is wrong', (args, message) => {
    expect(() => readCommand('serve', args)).toThrow(Refusal);
    expect(() => readCommand('serve', args)).toThrow(message);
  });
});

test('a headline that begins with a hyphen is refused with how to type it, and accepted in that form', () => {
  expect(() => readCommand('new', ['-20 degrees', '--slug', 'frost'])).toThrow(/^"-20 degrees" begins with a hyphen, .*: npm run new -- -- "-20 degrees"\n\n/); // prettier-ignore
  expect(readCommand('new', ['--slug', 'frost', '--', '-20 degrees']).positionals).toEqual(['-20 degrees']);
});

describe('the port of a preview', () => {
  test.each([
    [undefined, {}, undefined],
    ['8080', {}, 8080],
    [undefined, { PORT: '3000' }, 3000],
    ['8080', { PORT: '3000' }, 8080],
    [undefined, { PORT: '' }, undefined],
  ])('with the option %j and the variable %j is %j', (option, env, port) => {
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
