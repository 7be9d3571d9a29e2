import path from 'node:path';
import { build } from 'astro';

/* `node astro-build.ts FOLDER`: Astro builds the site by itself, without the press, with its own loaders, routes and renderer. */

const [outDir = ''] = process.argv.slice(2);
process.env['NODE_ENV'] = 'production';
await build({
  root: process.cwd(),
  outDir,
  cacheDir: path.join(path.dirname(outDir), 'astro-cache'),
  logLevel: 'error',
});
