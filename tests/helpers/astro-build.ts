import path from 'node:path';
import { build } from 'astro';

/* `node astro-build.ts FOLDER`: has Astro build the site by itself, as it would without a press: loaders, routes, renderer. */

const [outDir = ''] = process.argv.slice(2);
process.env['NODE_ENV'] = 'production';
await build({
  root: process.cwd(),
  outDir,
  cacheDir: path.join(path.dirname(outDir), 'astro-cache'),
  logLevel: 'error',
});
