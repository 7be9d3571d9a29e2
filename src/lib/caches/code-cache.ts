import { existsSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';

/** Node's cache of compiled modules, TypeScript included (https://nodejs.org/api/module.html#module-compile-cache). */
export const CODE_CACHE = path.resolve('.cache', 'node');

/**
 * Caches every module that is loaded from here on, so that a short build loads in half the time. Programs call it before they
 * import large modules.
 */
export function keepCompiledCode(): void {
  enableCompileCache(CODE_CACHE);
}

/** Empties the cache, which would otherwise keep the code of every earlier site. The folders stay, because Node is writing to them. */
export function forgetCompiledCode(): void {
  const kept = existsSync(CODE_CACHE) ? listFiles(CODE_CACHE) : [];
  for (const file of kept) rmSync(path.join(CODE_CACHE, file), { force: true });
}
