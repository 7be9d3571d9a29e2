import { mkdir, rm } from 'node:fs/promises';
import { ReleaseFolders } from '../../../src/release/release-folders.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { SITES } from '../site/sites.ts';

/** One promise for all projects of a run, because each of them loads this module. */
const BUILT = Symbol.for('kawaraban.tests.sites');

/** The set-up of runs that read built sites. The real build builds each site once. */
export default function buildAll(): Promise<void> {
  const shared = globalThis as { [BUILT]?: Promise<void> };
  return (shared[BUILT] ??= buildSites());
}

async function buildSites(): Promise<void> {
  await mkdir(SITES.empty.content, { recursive: true });
  // One after the other, because two builds at the same time are not faster on two cores and share Astro's folder of types.
  for (const [name, { content, out, url }] of Object.entries(SITES)) {
    // A site keeps scripts of earlier code for thirty days, but these sites must have only those of this code.
    await rm(new ReleaseFolders(out).folder, { recursive: true, force: true });
    const { status, output } = await buildSite({ content, out, ...(url && { url }) });
    if (status !== 0) throw new Error(`The ${name} site was not built:\n${output}`);
  }
}
