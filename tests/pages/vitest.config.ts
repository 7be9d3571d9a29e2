import path from 'node:path';
import { getViteConfig } from 'astro/config';

// The configuration of Astro also uses the publication of the fixture site.
process.env['KAWARABAN_CONTENT'] = path.resolve(import.meta.dirname, '../fixtures/site');

const setup = path.resolve(import.meta.dirname, '../helpers/setup');

/** Pages are rendered without a build, thousands of times, with Astro's own compiler as while editing. */
export default getViteConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  // Style sheets that become files are read unchanged.
  test: {
    name: 'pages',
    // The same as for the others: a project with one worker would wait for them, and a core would be idle.
    maxWorkers: 2,
    include: ['tests/pages/**/*.test.ts'],
    css: { include: [/\?raw$/] },
    globalSetup: path.join(setup, 'provide-publication.ts'),
    setupFiles: path.join(setup, 'use-publication.ts'),
    // For tests that hang, as for the others.
    testTimeout: 180_000,
  },
});
