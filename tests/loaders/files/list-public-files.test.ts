import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { readPublic } from '../../../src/loaders/files/list-public-files.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';
import { story, writeContent } from '../content-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = path.join(await freshFolder('public-links'), 'public');
  await mkdir(path.join(folder, 'icons'), { recursive: true });
  await writeFile(path.join(folder, 'icons/one.svg'), '<svg/>');
});

test('every file is listed by its path, in order of names', async () => {
  await writeFile(path.join(folder, 'a.txt'), 'a');
  expect(await readPublic(folder)).toEqual({ files: ['a.txt', 'icons/one.svg'], problems: [] });
});

test('a folder that does not exist is empty', async () => {
  expect(await readPublic(path.join(folder, 'nowhere'))).toEqual({ files: [], problems: [] });
});

describe('a symbolic link', () => {
  test('to a file of the folder is copied like a file', async () => {
    await symlink('icons/one.svg', path.join(folder, 'logo.svg'));
    expect(await readPublic(folder)).toEqual({ files: ['icons/one.svg', 'logo.svg'], problems: [] });
  });

  test.each([
    ['to nothing', 'gone.svg', 'a symbolic link to nothing'],
    ['to a folder', 'icons', 'a symbolic link to a folder'],
    ['to the folder that contains it', '.', 'a symbolic link to a folder'],
    ['out of the folder', '../secret.txt', 'a symbolic link that leaves public/'],
  ])('%s is refused by name', async (_, target, note) => {
    await writeFile(path.join(folder, '../secret.txt'), 'secret');
    await symlink(target, path.join(folder, 'logo.svg'));
    const contentDir = await writeContent({ 'articles/a.md': story() });
    const { problems } = await readContent({ contentDir, publicDir: folder });
    expect(formatProblems(problems)).toContain(`public/logo.svg:1:1  file\n  found     → ${target}   (${note})`);
  });
});
