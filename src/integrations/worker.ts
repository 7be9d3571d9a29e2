import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { keptFolders } from '../model/own-addresses.ts';
import { fileOf, files, href } from '../model/urls.ts';
import { settings } from '../settings.ts';
import { site as facts } from '../site.ts';
import { shellFiles, shellPages } from './shell.ts';

/**
 * Writes `worker.js` to the front of the site (src/worker/): one file whose name stays, because browsers ask for a newer one
 * by it. Where the site does without offline reading it is the one that takes everything away again.
 */
export function worker(): AstroIntegration {
  return {
    name: 'worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const facts = settings.offline ? await describe(site) : '';
        await writeFile(path.join(site, fileOf(files.worker)), facts + (await bundle()));
      },
    },
  };
}

/** What the worker has to know of the site, as its first line: a new deployment is a new worker. */
async function describe(site: string): Promise<string> {
  const pages = shellPages(site);
  const digest = createHash('sha256');
  for (const page of pages) {
    digest.update(await readFile(path.join(site, page, 'index.html')));
  }
  const shell = {
    // Type is kept as it is seen: which faces a reader needs is for the stories to say.
    files: (await shellFiles(site)).map(([file]) => file).filter((file) => !file.endsWith('.woff2')),
    pages: pages.map((page) => href(page)),
    folders: keptFolders.map((folder) => href(folder)),
    digest: digest.digest('hex').slice(0, 16),
  };
  return `const __SHELL__=${JSON.stringify(shell)},__LANGUAGE__=${JSON.stringify(facts.language)};\n`;
}

async function bundle(): Promise<string> {
  const entry = settings.offline ? 'worker.ts' : 'farewell.ts';
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    mode: 'production',
    base: settings.url.pathname,
    build: {
      write: false,
      copyPublicDir: false,
      rollupOptions: {
        input: path.resolve(import.meta.dirname, '../worker', entry),
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = (result as Rolldown.RolldownOutput).output;
  return chunk.code;
}
