import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../../../src/commands/command-line/command.ts';
import { COMMANDS } from '../../../src/commands/command-line/commands.ts';
import { Refusal } from '../../../src/lib/errors/refusal.ts';
import { readPort } from '../../../src/commands/server/port.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every script of package.json is a command with help, and every command is a script', () => {
  expect(Object.keys(scripts).sort()).toEqual(Object.keys(COMMANDS).sort());
});

test.each(Object.keys(scripts))('npm run %s installs what is missing, and passes on its arguments', (name) => {
  expect(scripts[name]).toMatch(
    /^node src\/commands\/install\.mjs(?: --all)? (?:src\/commands|tools)\/[\w-]+\.ts(?: [\w:]+)?$/,
  );
});

test.each(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])(
  'npm run %s refuses an unknown option by name',
  (name) => {
    const typed = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect(() => readCommand(name, ['--no-such-option'])).toThrow(Refusal);
    expect(() => readCommand(name, ['--no-such-option'])).toThrow(
      new RegExp(`^Unknown option '--no-such-option'\\.\n\n${typed} -- `),
    );
  },
);

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
