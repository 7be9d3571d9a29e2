import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/files/list-files.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';

/*
 * A paper made from the package as npm packs it, in its own folder with its own packages. The package holds the last
 * commit, so there is nothing to test in a checkout without git.
 */

const ROOT = path.resolve(import.meta.dirname, '../../..');
const OPTIONS = ['--name', 'Gazeta do Porto', '--language', 'pt', '--zone', 'Europe/Lisbon', '--url', 'https://gazeta.example/', '--colour', '#1d4f91']; // prettier-ignore
const hasGit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT }).status === 0;

/** The variables of the tests' own content must not reach the paper. */
const OWN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KAWARABAN_')));

let folder = '';
let paper = '';
let tarball = '';

describe.skipIf(!hasGit)('a paper made from the package', () => {
  beforeAll(async () => {
    folder = await freshFolder('create');
    paper = path.join(folder, 'my-paper');
    const [name = ''] = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: path.join(ROOT, 'tools/create'), encoding: 'utf8' }).trim().split('\n').slice(-1); // prettier-ignore
    tarball = path.join(folder, name);
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    execFileSync(process.execPath, [path.join(folder, 'package/create.mjs'), paper, ...OPTIONS], { stdio: 'pipe' });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('has its own facts and colour, and nothing of the demo', () => {
    expect(listFiles(path.join(paper, 'content')).filter((file) => !file.startsWith('.'))).toEqual([
      'look.css',
      'pages/about.md',
      'pages/accessibility.md',
      'pages/corrections-policy.md',
      'publication.yaml',
    ]);
    expect(read('dist/index.html')).toContain('Gazeta do Porto');
    expect(read('dist/index.html')).toContain('<html lang="pt"');
  });

  test('keeps every address, id and feed item, and what it has changed, when it takes a release', async () => {
    // Its first pages state the same policies as those of the sample.
    await rm(path.join(paper, 'content/pages'), { recursive: true });
    await cp(path.join(ROOT, 'tests/fixtures/papers/diario'), path.join(paper, 'content'), {
      recursive: true,
      force: false,
    });
    await writeFile(path.join(paper, 'netlify.toml'), '# of the paper\n');
    await forge({ 'src/gone.ts': 'export {};\n' });
    build();
    const [addresses, feed] = [pages(), read('dist/feed.json')];
    const output = npm('run', '--silent', 'upgrade', '--', '--from', tarball, '--apply');
    expect(output).toContain('0 files of the software replaced, 0 added, 1 removed');
    expect(output).toMatch(/^Built .*dist\/ in /m);
    expect(pages()).toEqual(addresses);
    expect(read('dist/feed.json')).toBe(feed);
    expect(read('netlify.toml')).toBe('# of the paper\n');
    expect(npm('run', '--silent', 'upgrade', '--', '--undo')).toContain('is back');
    expect(read('src/gone.ts')).toBe('export {};\n');
  });
});

/** Makes the paper one of a release that also had these files. */
async function forge(files: Readonly<Record<string, string>>): Promise<void> {
  const { createHash } = await import('node:crypto');
  const record = JSON.parse(read('.kawaraban.json')) as { version: string; files: Record<string, string> };
  for (const [file, text] of Object.entries(files)) {
    await writeFile(path.join(paper, file), text);
    record.files[file] = createHash('sha256').update(text).digest('hex');
  }
  await writeFile(path.join(paper, '.kawaraban.json'), JSON.stringify(record));
}

function pages(): string[] {
  return listFiles(path.join(paper, 'dist')).filter((file) => file.endsWith('/index.html'));
}

function build(): void {
  npm('run', '--silent', 'build');
}

function npm(...args: string[]): string {
  return execFileSync('npm', args, { cwd: paper, encoding: 'utf8', env: { ...OWN, CI: 'true' } });
}

function read(file: string): string {
  return readFileSync(path.join(paper, file), 'utf8');
}
