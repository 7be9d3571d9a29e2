import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** Every type of page and a reader's walk in Firefox and WebKit, if they are installed. */
export default defineConfig({
  root,
  test: {
    name: 'engines',
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: ['tests/helpers/setup/provide-publication.ts', 'tests/engines/set-up.ts'],
    setupFiles: 'tests/helpers/setup/use-publication.ts',
    reporters: ['default', path.join(root, 'tests/skipped-reporter.ts')],
    // Two browsers at the same time would make each other slow on two cores.
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
