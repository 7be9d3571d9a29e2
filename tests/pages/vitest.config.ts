import path from 'node:path';
import { getViteConfig } from 'astro/config';

// Of the facts of the fixture site the configuration of Astro is made, too.
process.env['KAWARABAN_CONTENT'] = path.resolve(import.meta.dirname, '../fixtures/site');

const helpers = path.resolve(import.meta.dirname, '../helpers');

/** Pages rendered without a build, thousands of times: Astro's own compiler stands behind them, as it does while editing. */
export default getViteConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  // Sheets that files are made of are read as they are.
  test: {
    name: 'pages',
    // As the others have: a project of one worker waits until they are done, and a core idles.
    maxWorkers: 2,
    include: ['tests/pages/**/*.test.ts'],
    css: { include: [/\?raw$/] },
    globalSetup: path.join(helpers, 'provide-publication.ts'),
    setupFiles: path.join(helpers, 'use-publication.ts'),
  },
});
