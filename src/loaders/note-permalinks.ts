import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatLedger, LEDGER } from '../model/ledger.ts';
import type { Permalink } from '../model/permalinks.ts';

/**
 * Leaves word in the cache of the addresses that an edition makes public and the ledger does not have. The command that
 * builds enters them into the ledger once the site is in its place; it has no other way to ask, because Astro reads the
 * content in modules of its own.
 */
export async function notePermalinks(cacheDir: string, permalinks: readonly Permalink[]): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await writeFile(path.join(cacheDir, LEDGER), formatLedger(permalinks));
}
