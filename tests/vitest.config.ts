import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { NO_WORDS } from '../src/markdown/text/words.ts';
import { defineWords } from '../src/words/define-words.ts';

const root = path.resolve(import.meta.dirname, '..');
const PUBLICATION = path.join(root, 'tests/helpers/provide-publication.ts');
const SITES = path.join(root, 'tests/helpers/build-all.ts');
const RESTORE = path.join(root, 'tests/helpers/restore.ts');

/** Matrices in full, kills, attacks: they run in `npm run test:all`. */
const LONG = 'tests/**/*.long.test.ts';

const UNIT = ['tests/*.test.ts', 'tests/!(site|browser|pages|engines|fixtures|helpers)/**/*.test.ts'];

/** Units that change their process for all that follow in it: they mock modules, set what is read once, or stand in a page. */
const ALONE = globSync(UNIT, { cwd: root })
  .filter((file) =>
    /\bvi\.(?:mock|hoisted)\(|process\.env\[|@vitest-environment/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  .map((file) => file.replaceAll('\\', '/'));

/** Of each of these rooms of `src/` the units take that many branches at least, in percent: `npm run test:coverage`. */
const FLOOR = 95;
const ROOMS = ['schemas', 'loaders', 'markdown', 'edition', 'views', 'build'];
const MEASURED = ROOMS.map((room) => `src/${room}/**/*.ts`);

/** Files of these rooms that run only within a whole build or in Astro: tests/site and tests/pages take their branches. */
const OUTSIDE_UNITS = [
  // The steps of a build, which units take one by one.
  'src/build/build.ts',
  'src/build/publish.ts',
  'src/build/read.ts',
  'src/build/facts.ts',
  // Threads of a build, and what runs in the site that it has compiled.
  'src/build/compile/compile.ts',
  'src/build/compile/compile-thread.ts',
  'src/build/threads/worker-thread.ts',
  'src/build/site.ts',
  'src/build/pages.ts',
  // What reads the collections of Astro, or is asked by a route.
  'src/build/collections.ts',
  'src/edition/edition.ts',
  'src/views/pages/static-paths.ts',
  'src/views/feeds/feed.ts',
  // What a program of its own asks first.
  'src/loaders/need-publication.ts',
];

/** Units need no site, pages are rendered without one (tests/pages); the others read sites that are built once. */
export default defineConfig({
  root,
  define: { __NO_WORDS__: JSON.stringify(NO_WORDS), ...defineWords({ language: 'en', words: {} }) },
  test: {
    setupFiles: [path.join(root, 'tests/helpers/use-publication.ts')],
    // Limits are for what hangs; a busy machine may take several times as long.
    // Two cores: a browser and a build at once already fill them.
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
        // A process a file would take as long to start as most files take to run.
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
        // The files of a worker share its browser.
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
