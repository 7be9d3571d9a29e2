import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/files/list-files.ts';
import { FIXTURE_NOW } from '../../../tools/lib/build-site.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';

/*
 * Upgrades a paper from the first release in which the content belongs to the paper to the release of the last commit.
 * The paper has a sample of everything that it could have then.
 */

/** Read the publication from content/. */
const FIRST = 'cbee40a';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PACK = path.join(ROOT, 'tools/create/pack-release.mjs');

/** A clone of the last commit alone has no earlier one. */
const hasFirst = spawnSync('git', ['cat-file', '-e', `${FIRST}^{commit}`], { cwd: ROOT }).status === 0;

/** The variables of the tests' own content must not reach the paper. */
const OWN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KAWARABAN_')));
const ENV = {
  ...OWN,
  CI: 'true',
  KAWARABAN_PACK: 'false',
  SOURCE_DATE_EPOCH: String(new Date(FIXTURE_NOW).getTime() / 1000),
  PATH: `${path.join(ROOT, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
};

let folder = '';
let paper = '';
let release = '';
let before: Site;
let after: Site;
let printed = '';

describe.skipIf(!hasFirst)(
  'a paper of the first release',
  { meta: { needs: 'the history of this repository' } },
  () => {
    beforeAll(async () => {
      folder = await freshFolder('upgrade-of-first');
      paper = path.join(folder, 'paper');
      release = path.join(folder, 'release');
      const [first, last] = ['first.tar.gz', 'last.tar.gz'].map((name) => path.join(folder, name)) as [string, string];
      execFileSync(process.execPath, [PACK, FIRST, first]);
      execFileSync(process.execPath, [PACK, 'HEAD', last]);
      await unpack(first, paper);
      await unpack(last, release);
      await rm(path.join(paper, 'content'), { recursive: true });
      await cp(path.join(paper, 'tests/fixtures/site'), path.join(paper, 'content'), { recursive: true });
      run('src/commands/build.ts');
      before = readSite();
      printed = upgradeTo(last);
      // As the change log asks, because icons are now drawn.
      for (const file of ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']) await rm(path.join(paper, 'public', file), { force: true }); // prettier-ignore
      run('src/commands/build.ts');
      after = readSite();
    });

    afterAll(() => rm(folder, { recursive: true, force: true }));

    test('gets a list of what was replaced and which content was converted', () => {
      expect(printed).toMatch(/[1-9]\d* files of the software replaced, [1-9]\d* added, [1-9]\d* removed/);
      expect(printed).not.toContain('You have changed these');
      expect(printed).toContain('moves “about” from publication.yaml to pages/about.md');
    });

    test('is built, and the refusal says what is left to do', () => {
      expect(printed).toContain('Delete public/');
      expect(printed).toContain('Solve this, then run npm run build.');
    });

    test('keeps every address', () => {
      expect(before.pages.length).toBeGreaterThan(100);
      expect(before.pages.filter((page) => !after.pages.includes(page))).toEqual([]);
    });

    test('keeps every feed, with the same items in the same order', () => {
      expect(Object.keys(before.feeds).length).toBeGreaterThan(10);
      for (const [feed, items] of Object.entries(before.feeds))
        expect([feed, after.feeds[feed]]).toEqual([feed, items]);
    });

    test('keeps the id of every feed and item in every format', () => {
      expect(Object.values(before.ids).flat().length).toBeGreaterThan(100);
      for (const [feed, ids] of Object.entries(before.ids)) expect([feed, after.ids[feed]]).toEqual([feed, ids]);
    });

    test('keeps its redirects', () => {
      expect(after.redirects.filter((line) => before.redirects.includes(line))).toEqual(before.redirects);
    });
  },
);

async function unpack(tarball: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', to]);
  // Both use the packages of this checkout, so that only the software is tested.
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(to, 'node_modules'), 'junction');
}

/** What an upgrade says. Its build is refused: icons of the first release are in `public/`. */
function upgradeTo(tarball: string): string {
  const program = path.join(release, 'src/commands/upgrade.ts');
  const options = { cwd: paper, encoding: 'utf8', env: ENV } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--from', tarball, '--apply'], options);
  return stdout + stderr;
}

function run(program: string, ...args: string[]): string {
  return execFileSync(process.execPath, [program, ...args], { cwd: paper, encoding: 'utf8', env: ENV });
}

function readSite(): Site {
  const files = listFiles(path.join(paper, 'dist'));
  const text = (file: string) => readFileSync(path.join(paper, 'dist', file), 'utf8');
  const of = <Value>(name: RegExp, read: (file: string) => Value) =>
    Object.fromEntries(files.filter((file) => name.test(file)).map((file) => [file, read(file)]));
  return {
    pages: files.filter((file) => file.endsWith('.html')),
    feeds: of(/(?:^|\/)feed\.json$/, (file) => (JSON.parse(text(file)) as { items: unknown }).items),
    ids: of(/(?:^|\/)(?:feed|atom)\.xml$/, (file) =>
      [...text(file).matchAll(/<(?:id|guid)\b[^>]*>([^<]*)/g)].map(([, id = '']) => id),
    ),
    redirects: existsSync(path.join(paper, 'dist/_redirects')) ? text('_redirects').trim().split('\n') : [],
  };
}

interface Site {
  readonly pages: readonly string[];
  /** items by feed */
  readonly feeds: Readonly<Record<string, unknown>>;
  /** ids of feed and items, by feed */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly redirects: readonly string[];
}
