import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { NO_WORDS } from '../src/markdown/words.ts';

const root = path.resolve(import.meta.dirname, '..');
const SITES = path.join(root, 'tests/helpers/build-all.ts');

/** Matrices in full, kills, attacks: they run in `npm run test:all`. */
const LONG = 'tests/**/*.long.test.ts';

/** Units need no site, pages are rendered without one (tests/pages); the others read sites that are built once. */
export default defineConfig({
  root,
  define: { __NO_WORDS__: JSON.stringify(NO_WORDS) },
  test: {
    // Limits are for what hangs; a busy machine may take several times as long.
    // Two cores: a browser and a build at once already fill them.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      path.join(root, 'tests/pages/vitest.config.ts'),
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/!(site|browser|pages|engines|fixtures|helpers)/**/*.test.ts'],
          exclude: [LONG],
        },
      },
      {
        extends: true,
        test: { name: 'site', include: ['tests/{site,browser}/**/*.test.ts'], exclude: [LONG], globalSetup: SITES },
      },
      { extends: true, test: { name: 'long', include: [LONG], globalSetup: SITES } },
    ],
  },
});
