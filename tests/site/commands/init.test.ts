import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/files/list-files.ts';
import { writeFiles } from '../../../tools/lib/folders.ts';

const folder = path.resolve('.cache/tests/init');
const DEMO = {
  'pages/about.md': 'a sample',
  'publication.yaml': 'name: Demo\nurl: https://demo.example/\nlanguage: en\ntimeZone: UTC\n',
  'articles/2023/demo.md': 'a sample',
  'series/demo.md': 'a sample',
  'logo.svg': '<svg/>',
};
const FIRST_PAGES = ['pages/about.md', 'pages/accessibility.md', 'pages/corrections-policy.md'];
const OPTIONS = ['--name', 'The “Harbour”: Gazette', '--language', 'en', '--zone', 'Europe/London', '--url', 'https://gazette.example/']; // prettier-ignore

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, DEMO);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('if git has the demo', () => {
  beforeEach(() => {
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=Sample', '-c', 'user.email=sample@sample.example', 'commit', '-qm', 'Sample');
  });

  test('it is removed, and the facts of the paper are written', () => {
    const { status, output } = init('--colour', '#1d4f91');
    expect([status, output]).toEqual([0, expect.stringContaining('is set up in')]);
    expect(output).toMatch(/Its colour is light-dark\(#1d4f91, #[\da-f]{6}\), the nearest readable colours to yours/);
    expect(filesLeft()).toEqual(['look.css', ...FIRST_PAGES, 'publication.yaml']);
    expect(read('publication.yaml')).toContain('name: "The “Harbour”: Gazette"\n');
    // Git has its own empty folders.
    expect(existsSync(path.join(folder, '.git/refs/tags'))).toBe(true);
    expect(read('look.css')).toMatch(/--accent: light-dark\(#1d4f91, #[\da-f]{6}\);/);
  });

  test('and first pages are written, with the name of the paper', () => {
    expect(init().output).toContain('It has first pages for you to edit: ');
    expect(read('pages/about.md')).toContain('title: "About The “Harbour”: Gazette"\n');
    expect(read('pages/about.md')).toContain('The “Harbour”: Gazette has not yet said here who publishes it');
    expect(read('pages/corrections-policy.md')).toContain('policy: [corrections]');
  });

  test('but no first pages if the paper has its own pages', () => {
    writeFileSync(path.join(folder, 'pages/imprint.md'), 'new');
    expect(init().output).not.toContain('first pages');
    expect(filesLeft()).toEqual(['pages/imprint.md', 'publication.yaml']);
  });

  test('it can be kept, without the logo of another paper', () => {
    expect(init('--demo', 'yes').status).toBe(0);
    expect(filesLeft()).toEqual(['articles/2023/demo.md', 'pages/about.md', 'publication.yaml', 'series/demo.md']);
    expect(read('publication.yaml')).toContain('https://gazette.example/');
  });

  test('what somebody has written or changed since is kept and named', () => {
    writeFileSync(path.join(folder, 'series/demo.md'), 'changed');
    writeFileSync(path.join(folder, 'articles/2023/own.md'), 'new');
    expect(init().output).toContain('Your own files stay: articles/2023/own.md, series/demo.md.');
    expect(filesLeft()).toEqual(['articles/2023/own.md', ...FIRST_PAGES, 'publication.yaml', 'series/demo.md']);
  });

  test('changed facts are not replaced, and nothing is deleted', () => {
    writeFileSync(path.join(folder, 'publication.yaml'), 'name: Mine\n');
    expect(init()).toMatchObject({ status: 1, output: expect.stringContaining('publication.yaml would be replaced') });
    expect(filesLeft()).toEqual(Object.keys(DEMO).sort());
  });

  test('a wrong answer changes nothing', () => {
    expect(init('--zone', 'London')).toMatchObject({ status: 1, output: expect.stringContaining('--zone: write Europe/London') }); // prettier-ignore
    expect(filesLeft()).toEqual(Object.keys(DEMO).sort());
  });

  test('a paper with published addresses is not replaced', () => {
    writeFileSync(path.join(folder, 'permalinks.tsv'), '/2023/11/17/demo/\tk3f7a2mq\n');
    expect(init()).toMatchObject({ status: 1, output: expect.stringContaining('has published addresses') });
  });
});

test('what is staged but was never committed is not deleted or replaced', () => {
  git('init', '-q');
  git('add', '.');
  expect(init()).toMatchObject({ status: 1, output: expect.stringContaining('could not be restored') });
  expect(filesLeft()).toEqual(Object.keys(DEMO).sort());
});

test('if no copy of the demo exists, nothing is deleted or replaced', () => {
  expect(init()).toMatchObject({ status: 1, output: expect.stringContaining('could not be restored') });
  expect(filesLeft()).toEqual(Object.keys(DEMO).sort());
});

test('a new folder begins with the facts of the paper', async () => {
  await rm(folder, { recursive: true });
  expect(init().status).toBe(0);
  expect(filesLeft()).toEqual([...FIRST_PAGES, 'publication.yaml']);
});

function init(...more: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/init.ts', ...OPTIONS, ...more], {
    encoding: 'utf8',
    env: { ...process.env, KAWARABAN_CONTENT: folder },
  });
  return { status, output: stdout + stderr };
}

/** A separate repository, because that of the checkout does not have these files. */
function git(...args: string[]): void {
  expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
}

function filesLeft(): string[] {
  return listFiles(folder).filter((file) => !file.startsWith('.git/'));
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
