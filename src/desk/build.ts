import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import './plain-refusals.ts';
import { readBuildOptions } from './build-options.ts';

/*
 * `npm run build`: two thousand modules are loaded before the first page is made. Node keeps what it has compiled of them, which
 * saves a sixth of a short build; publish.ts does the rest.
 */

/** Each build adds the code of its own pages, which is asked for once: from so many files on the folder is begun anew. */
const MOST = 6000;

/**
 * The system's allocator keeps a heap for each thread, and the bundler's keeps all it ever had: a fifth of the memory of a
 * large build is neither used nor given back (https://sharp.pixelplumbing.com/install/#linux-memory-allocator). Both look
 * at these when a process starts.
 */
const SPARING = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0' };

// Before anything is loaded that takes long.
readBuildOptions();

if (process.platform === 'linux' && process.env['MALLOC_ARENA_MAX'] === undefined)
  process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...SPARING,
    ...process.env,
  });

const { directory } = enableCompileCache(path.resolve('.cache', 'code'));
await import('./publish.ts');
if (directory !== undefined) keepSmall(directory);

function keepSmall(folder: string): void {
  try {
    if (readdirSync(folder).length > MOST) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another build is at it too; the next one will find it as large.
  }
}
