import { defineConfig } from 'astro/config';
import { settings } from './src/settings.ts';

export default defineConfig({
  site: settings.url.origin,
  base: settings.url.pathname,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  // White space as HTML has it: a line break between two inline elements is a space, however the formatter wraps them.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  build: {
    format: 'directory',
    // No request stands between the HTML and its first paint.
    inlineStylesheets: 'always',
    concurrency: 16,
  },
  devToolbar: { enabled: false },
});
