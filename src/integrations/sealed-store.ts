import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's own name for it. */
export const STORE = 'data-store.json';

/**
 * Believes Astro's store of checked stories only when it is as a build has left it: a headline in it that was garbled on the
 * disk would go into pages, and nothing would look at the story again until its file changes. Without it all stories are read.
 */
export default function sealedStore(): AstroIntegration {
  let folder = '';
  return {
    name: 'sealed-store',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        folder = fileURLToPath(config.cacheDir);
        if (command === 'build' && read(`${STORE}.sha256`) !== digestOf(read(STORE)))
          rmSync(at(STORE), { force: true });
      },
      // The stories have been read; nothing has been rendered yet.
      'astro:build:start': () => writeFileSync(at(`${STORE}.sha256`), digestOf(read(STORE))),
    },
  };

  function at(name: string): string {
    return path.join(folder, name);
  }

  function read(name: string): string {
    try {
      return readFileSync(at(name), 'utf8');
    } catch {
      return '';
    }
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
