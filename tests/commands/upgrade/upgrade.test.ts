import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { applyUpgrade, undoUpgrade } from '../../../src/commands/upgrade/apply-upgrade.ts';
import { openRelease } from '../../../src/commands/upgrade/open-release.ts';
import { planUpgrade } from '../../../src/commands/upgrade/plan-upgrade.ts';
import { digestFile } from '../../../src/lib/files/digest-file.ts';
import { listFiles } from '../../../src/lib/files/list-files.ts';
import { writeFiles } from '../../../tools/lib/folders.ts';

const folder = path.resolve('.cache/tests/upgrade');
const root = path.join(folder, 'paper');
const release = path.join(folder, 'release');
const undo = path.join(folder, 'undo');

const FIRST = { 'src/same.ts': 'same', 'src/old.ts': 'one', 'src/gone.ts': 'gone', 'netlify.toml': 'one', 'content/a.md': 'demo' }; // prettier-ignore
const SECOND = { 'src/same.ts': 'same', 'src/old.ts': 'two', 'src/deep/new.ts': 'new', 'netlify.toml': 'two', 'content/a.md': 'other demo' }; // prettier-ignore

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await writeRelease(root, '0.1.0', FIRST);
  await writeFile(path.join(root, 'netlify.toml'), 'of the paper');
  await writeFile(path.join(root, 'content/a.md'), 'a story');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an upgrade', () => {
  test('changes the software, and nothing of the paper', async () => {
    await upgrade();
    expect(contents(root)).toMatchObject({
      'src/same.ts': 'same',
      'src/old.ts': 'two',
      'src/deep/new.ts': 'new',
      'netlify.toml': 'of the paper',
      'netlify.toml.release-0.2.0': 'two',
      'content/a.md': 'a story',
    });
    expect(contents(root)).not.toHaveProperty('src/gone.ts');
    expect(JSON.parse(contents(root)['.kawaraban.json'] ?? '')).toMatchObject({ version: '0.2.0' });
  });

  test('can be undone to the byte', async () => {
    const before = contents(root);
    await upgrade();
    expect(undoUpgrade({ root, undo })).toBe(true);
    expect(contents(root)).toEqual(before);
    expect(undoUpgrade({ root, undo })).toBe(false);
  });

  test('that was stopped half way can be undone or run again', async () => {
    const before = contents(root);
    const { plan, version } = await open();
    applyUpgrade(plan, version, { root, release, undo });
    // Simulates an end before its last steps.
    await writeFile(path.join(root, '.kawaraban.json'), before['.kawaraban.json'] ?? '');
    await writeFile(path.join(root, 'src/gone.ts'), 'gone');
    const again = await open();
    expect(again.plan).toMatchObject({ replaced: [], added: [], removed: ['src/gone.ts'] });
    applyUpgrade(again.plan, again.version, { root, release, undo });
    expect(contents(root)).toMatchObject({ 'src/old.ts': 'two' });
    undoUpgrade({ root, undo });
    expect(contents(root)).toEqual(before);
  });
});

test.each([
  ['does not exist', undefined],
  ['cannot be unpacked', 'no archive'],
])('a package that %s is refused by name', async (reason, text) => {
  const file = path.join(folder, 'wrong.tgz');
  if (text !== undefined) await writeFile(file, text);
  expect(() => openRelease(file, release)).toThrow(`wrong.tgz ${reason}`);
});

async function upgrade(): Promise<void> {
  const { plan, version } = await open();
  applyUpgrade(plan, version, { root, release, undo });
}

/** From a package as npm makes it, in which the release is an archive. */
async function open() {
  const made = path.join(folder, 'made');
  await writeRelease(made, '0.2.0', SECOND);
  const inner = path.join(folder, 'package');
  mkdirSync(inner, { recursive: true });
  expect(spawnSync('tar', ['-czf', path.join(inner, 'release.tar.gz'), '-C', made, '.']).status).toBe(0);
  expect(spawnSync('tar', ['-czf', path.join(folder, 'next.tgz'), '-C', folder, 'package']).status).toBe(0);
  const { version, files } = openRelease(path.join(folder, 'next.tgz'), release);
  const before = JSON.parse(contents(root)['.kawaraban.json'] ?? '') as { files: Record<string, string> };
  return { version, plan: planUpgrade(before.files, files, (file) => digestFile(path.join(root, file))) };
}

async function writeRelease(place: string, version: string, files: Readonly<Record<string, string>>): Promise<void> {
  await writeFiles(place, files);
  const digests = Object.keys(files).map((file) => [file, digestFile(path.join(place, file))]);
  await writeFiles(place, {
    '.kawaraban.json': JSON.stringify({ version, files: Object.fromEntries(digests) as object }),
  });
}

function contents(place: string): Record<string, string> {
  return Object.fromEntries(listFiles(place).map((file) => [file, readFileSync(path.join(place, file), 'utf8')]));
}
