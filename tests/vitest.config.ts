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

/** Rooms of `src/` and how many of their branches the units take at least, in percent: `npm run test:coverage`. None may fall. */
const FLOORS = { schemas: 94, loaders: 91, markdown: 92, edition: 91, views: 84, build: 41 };
const MEASURED = Object.entries(FLOORS).map(([room, branches]) => [`src/${room}/**/*.ts`, { branches }] as const);

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
      include: MEASURED.map(([files]) => files),
      thresholds: Object.fromEntries(MEASURED),
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
