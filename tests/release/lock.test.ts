import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { lock } from '../../src/release/lock.ts';
import { freshFolder } from '../../tools/lib/folders.ts';

let file: string;

beforeEach(async () => {
  file = path.join(await freshFolder('lock'), 'lock');
});

test('a folder that a running process has locked is refused with the number of the process', () => {
  writeFileSync(file, String(process.ppid));
  expect(() => lock(file)).toThrow(`(process ${process.ppid})`);
});

test('an unlocked folder can be locked again', () => {
  lock(file)();
  lock(file)();
});

test.for([
  ['has ended', String(spawnSync(process.execPath, ['-e', '']).pid)],
  ['wrote nothing, because it was killed', ''],
])('a lock whose process %s is ignored', ([, text = '']) => {
  writeFileSync(file, text);
  const letGo = lock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  letGo();
});
