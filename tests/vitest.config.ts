import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { NO_WORDS } from '../src/markdown/text/words.ts';
import { defineWords } from '../src/words/define-words.ts';

const root = path.resolve(import.meta.dirname, '..');
const PUBLICATION = path.join(root, 'tests/helpers/setup/provide-publication.ts');
const SITES = path.join(root, 'tests/helpers/setup/build-all.ts');
const RESTORE = path.join(root, 'tests/helpers/setup/restore.ts');

/** Complete matrices, whole features of readers, killed builds and attacks, which run in `npm run test:all`. */
const LONG = 'tests/**/*.long.test.ts';

const UNIT = ['tests/*.test.ts', 'tests/!(site|browser|pages|engines|fixtures|helpers)/**/*.test.ts'];

/** Units that would affect later tests in their process: they mock modules, set what is read only once, or use a page. */
const ALONE = globSync(UNIT, { cwd: root })
  .filter((file) =>
    /\bvi\.(?:mock|hoisted)\(|process\.env\[|@vitest-environment/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  .map((file) => file.replaceAll('\\', '/'));

/** Units must take at least this share of the branches in each of these rooms of `src/`, in percent: `npm run test:coverage`. */
const FLOOR = 95;
const ROOMS = ['schemas', 'loaders', 'markdown', 'edition', 'views', 'build'];
const MEASURED = ROOMS.map((room) => `src/${room}/**/*.ts`);

/** Files of these rooms that run only in a whole build or in Astro. tests/site and tests/pages take their branches. */
const OUTSIDE_UNITS = [
  // The steps of a build, which units test one by one.
  'src/build/build.ts',
  'src/build/publish.ts',
  'src/build/read.ts',
  'src/build/publication-facts.ts',
  // Threads of a build, and code that runs in the compiled site.
  'src/build/compile/compile.ts',
  'src/build/compile/compile-thread.ts',
  'src/build/threads/worker-thread.ts',
  'src/build/site.ts',
  'src/build/pages.ts',
  // Code that reads Astro's collections, or is called by a route.
  'src/build/collections.ts',
  'src/edition/edition.ts',
  'src/views/pages/static-paths.ts',
  'src/views/feeds/feed.ts',
  // Code that a separate program calls first.
  'src/loaders/need-publication.ts',
];

/** Units need no site, and pages are rendered without one (tests/pages). The others read sites that are built once. */
export default defineConfig({
  root,
  define: { __NO_WORDS__: JSON.stringify(NO_WORDS), ...defineWords({ language: 'en', words: {} }) },
  test: {
    setupFiles: ['use-publication.ts', 'remove-folders.ts'].map((file) => path.join(root, 'tests/helpers/setup', file)),
    // The limits are for tests that hang. A busy machine may take several times as long.
    // A browser and a build at the same time already fill two cores.
    maxWorkers: 2,
    reporters: ['default', path.join(root, 'tests/skipped-reporter.ts')],
    testTimeout: 180_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 20_000 } },
    coverage: {
      include: MEASURED,
      exclude: OUTSIDE_UNITS,
      thresholds: Object.fromEntries(MEASURED.map((files) => [files, { branches: FLOOR }])),
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: path.join(root, '.cache/coverage'),
    },
    projects: [
      path.join(root, 'tests/pages/vitest.config.ts'),
      {
        extends: true,
        // Starting a process for each file would take as long as most files take to run.
        test: {
          name: 'unit',
          include: UNIT,
          exclude: [LONG, ...ALONE],
          isolate: false,
          globalSetup: PUBLICATION,
          setupFiles: RESTORE,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: [LONG], globalSetup: PUBLICATION } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: [LONG],
          globalSetup: [PUBLICATION, SITES],
        },
      },
      {
        extends: true,
        // All files of a worker share its browser.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [LONG],
          globalSetup: [PUBLICATION, SITES],
          setupFiles: RESTORE,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'long', include: [LONG], globalSetup: [PUBLICATION, SITES] } },
    ],
  },
});
