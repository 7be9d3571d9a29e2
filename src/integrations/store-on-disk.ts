import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { STORE } from './sealed-store.ts';

/** Astro's own name for the module that holds the checked stories (astro/dist/content/consts.js). */
const STORE_MODULE = /^\0astro:data-layer-content$/;

/**
 * Has the pages read the store of checked stories from the disk. Astro would put it into their bundle as code: the bundler
 * then escapes, parses and writes what is only read once, seven megabytes of it for ten thousand stories.
 */
export default function storeOnDisk(): AstroIntegration {
  return {
    name: 'store-on-disk',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const store = JSON.stringify(path.join(fileURLToPath(config.cacheDir), STORE));
        const code = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${store}, 'utf8'));`;
        const load = { order: 'pre', filter: { id: STORE_MODULE }, handler: () => ({ code, map: null }) } as const;
        updateConfig({ vite: { plugins: [{ name: 'store-on-disk', load }] } });
      },
    },
  };
}
