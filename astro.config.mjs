import { defineConfig } from 'astro/config';
import factsOfScripts from './src/editing/facts-of-scripts.ts';
import { plainImports } from './src/build/compile/plain-imports.ts';
import { styleGroup } from './src/styles/style-groups.ts';
import editing from './src/editing/editing.ts';
import refuseAstroBuild from './src/build/compile/refuse-astro-build.ts';
import { NO_WORDS } from './src/markdown/text/words.ts';
import { needPublication } from './src/loaders/need-publication.ts';
import { settings } from './src/settings.ts';

// These facts of the publication are compiled into scripts. Pages get all others when they are made.
const publication = needPublication();

export default defineConfig({
  base: new URL(publication.url).pathname,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  integrations: [refuseAstroBuild(), factsOfScripts(publication), editing()],
  // White space as in HTML: a line break between two inline elements is a space, however the formatter wraps them.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  build: {
    format: 'directory',
    // No further request is needed before the first paint.
    inlineStylesheets: 'always',
    concurrency: 16,
  },
  // A script in the page would be refused by a strict Content-Security-Policy, and fetched again with every story.
  vite: {
    define: { __NO_WORDS__: JSON.stringify(NO_WORDS) },
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports()],
    // Files that a build wrote are not watched while editing, because systems limit the number of watchers.
    server: { watch: { ignored: ['**/.cache/**', `${settings.outDir}/**`] } },
    environments: {
      prerender: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: styleGroup }] } } } },
      },
      client: {
        build: { rollupOptions: { output: { entryFileNames: 'reader/[hash:10].js', hashCharacters: 'hex' } } },
      },
    },
  },
  devToolbar: { enabled: false },
});
