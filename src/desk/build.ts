import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

/*
 * `npm run build`: two thousand modules are loaded before the first page is made. Node keeps what it has compiled of them, which
 * saves a sixth of a short build; publish.ts does the rest.
 */

/** Each build adds the code of its own pages, which is asked for once: from so many files on the folder is begun anew. */
const MOST = 6000;

const { directory } = enableCompileCache(path.resolve('.cache', 'code'));
await import('./publish.ts');
if (directory !== undefined && readdirSync(directory).length > MOST)
  rmSync(directory, { recursive: true, force: true });
