import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as astroBuild, type AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { build as viteBuild, type Rolldown } from 'vite';
import { CODE_CACHE } from '../../lib/caches/code-cache.ts';
import { publication, siteUrl } from '../../publication.ts';

/** Not bundled: they contain native code, or are loaded only when they are needed. */
const EXTERNAL = [/^node:/, /^sharp$/, /^@takumi-rs\/core$/, /^subset-font$/, /^harfbuzzjs$/];

/** Astro starts these with their last names (astro/dist/core/build/static-build.js). */
const ENTRY = /^prerender-entry\..*\.mjs$/;

/** Starts the compiled site in a thread. */
const THREAD = `import { enableCompileCache } from 'node:module';
enableCompileCache(${JSON.stringify(CODE_CACHE)});
const { runWorkerThread } = await import('./site.mjs');
runWorkerThread();
`;

/** The module that holds Astro's collections (astro/dist/content/consts.js). */
const COLLECTIONS = 'astro:data-layer-content';

/**
 * Compiles everything that makes pages into one file, and the scripts and styles that pages name. Nothing of the content is
 * read. Astro compiles the pages and hands the result over instead of rendering it (https://docs.astro.build/en/reference/integrations-reference/#setprerenderer-option).
 *
 * @param folder absolute, within the checkout; is empty
 */
export async function compileSite(folder: string): Promise<void> {
  const assets = path.join(folder, 'assets');
  const parts = path.join(folder, 'parts');
  mkdirSync(assets, { recursive: true });
  // The published site is always a production site, whatever NODE_ENV the shell has set.
  process.env['NODE_ENV'] = 'production';
  await astroBuild({
    root: process.cwd(),
    logLevel: 'warn',
    outDir: assets,
    cacheDir: path.join(folder, 'astro'),
    // Copied by the build of an edition (build/plan.ts).
    publicDir: path.join(folder, 'nothing'),
    integrations: [takePages(assets, parts)],
  });
  const [entry = ''] = readdirSync(parts).filter((name) => ENTRY.test(name));
  // One file loads three times as fast as a thousand.
  const bundle = await rolldown({ input: path.join(parts, entry), platform: 'node', external: EXTERNAL });
  await bundle.write({ file: path.join(folder, 'site.mjs'), format: 'esm', codeSplitting: false });
  await bundle.close();
  writeFileSync(path.join(folder, 'thread.mjs'), THREAD);
  writeFileSync(path.join(folder, 'worker.js'), await bundleWorker());
  for (const left of [parts, path.join(folder, 'astro'), path.join(folder, 'nothing')])
    rmSync(left, { recursive: true, force: true });
}

function takePages(assets: string, parts: string): AstroIntegration {
  return {
    name: 'compile-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const collections = path.resolve(import.meta.dirname, '../collections.ts');
        const resolveId = { order: 'pre', filter: { id: new RegExp(`^${COLLECTIONS}$`) }, handler: () => collections } as const; // prettier-ignore
        updateConfig({ vite: { plugins: [{ name: 'collections', enforce: 'pre', resolveId }] } });
      },
      'astro:build:setup': ({ vite }) => {
        const rolldownOptions = vite.environments?.['prerender']?.build?.rolldownOptions;
        if (!rolldownOptions) throw new Error('Astro has no environment for the pages to be compiled in.');
        rolldownOptions.input = path.resolve(import.meta.dirname, '../site.ts');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'compile-site',
          // Everything is compiled at this point, and Astro deletes it once the paths are done.
          setup: () => Promise.resolve(renameSync(path.join(assets, '.prerender'), parts)),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is rendered while the site is compiled.')),
        });
      },
    },
  };
}

/** The service worker (src/worker/), or where readers cannot save anything, the script that unregisters it. */
async function bundleWorker(): Promise<string> {
  const result = await viteBuild({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    mode: 'production',
    base: siteUrl.pathname,
    build: {
      write: false,
      copyPublicDir: false,
      rollupOptions: {
        input: path.resolve(import.meta.dirname, '../../worker', publication.offline ? 'worker.ts' : 'unregister.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = (result as Rolldown.RolldownOutput).output;
  return chunk.code;
}
