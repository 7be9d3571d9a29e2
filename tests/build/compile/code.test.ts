import { expect, test } from 'vitest';
import { digestCode } from '../../../src/build/compile/code.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';

test('every file that affects pages has a digest, and no other file', async () => {
  const root = await freshFolder('code');
  const settings = { 'astro.config.mjs': '', 'package.json': '{}', 'package-lock.json': '{}', 'tsconfig.json': '{}' };
  await writeFiles(root, { ...settings, 'src/a.ts': '1', 'src/commands/import/b.ts': '2', 'tests/c.ts': '3' });
  expect(Object.keys(digestCode(root))).toEqual([
    'astro.config.mjs',
    'package-lock.json',
    'package.json',
    'src/a.ts',
    'tsconfig.json',
  ]);
});
