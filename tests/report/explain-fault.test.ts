import { expect, test } from 'vitest';
import { explainFault } from '../../src/report/explain-fault.ts';

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const wrapped = new Error('An error was met while writing the data store.', { cause: full });
const foreign = new Error(
  'Failed to write file in x.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>',
);
const records = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
const page = new Error('/about/ could not be made: ENOSPC: no space left on device, write', { cause: full });

test.each([
  ['of the system', full],
  ['that Astro wraps', wrapped],
  ['of a program with its own codes', foreign],
  ['of a page', page],
  ['of the records', records],
])('a full disk is recognized by an error %s, and reported without a stack', (_, error) => {
  const reported = explainFault(error, '/site');
  expect(reported).toMatch(/^The disk is full\. Free some space, then build again: \/site is as it was\.\n {2}/);
  expect(reported).not.toMatch(/backtrace|^ +at /m);
});

test('records locked by another program are reported by name, without a stack', () => {
  const error = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 });
  expect(explainFault(error, '/site')).toBe(
    'Another program has locked records.sqlite of the releases. Stop it, then build again: /site is as it was.\n  database is locked',
  );
});

test('a thrown value that is not an error is shown as text, and an error without a stack by its message', () => {
  expect(explainFault('a text', '/site')).toBe('a text');
  const { message, name } = new Error('A sample.');
  const bare = Object.assign(new Error(message), { name });
  delete bare.stack;
  expect(explainFault(bare, '/site')).toBe('A sample.');
});

test('a fault of the program keeps its stack', () => {
  expect(explainFault(new TypeError('x is no function'), '/site')).toMatch(/^TypeError: x is no function\n +at /);
});
