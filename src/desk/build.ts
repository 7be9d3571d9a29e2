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
if (directory !== undefined) keepSmall(directory);

function keepSmall(folder: string): void {
  try {
    if (readdirSync(folder).length > MOST) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another build is at it too; the next one will find it as large.
  }
}
