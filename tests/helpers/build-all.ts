import { mkdir, rm } from 'node:fs/promises';
import { ReleaseFolders } from '../../src/release/release-folders.ts';
import { buildSite } from '../../tools/lib/build-site.ts';
import { SITES } from './sites.ts';

/** One promise for all projects of a run: the module is loaded for each of them. */
const BUILT = Symbol.for('kawaraban.tests.sites');

/** Set-up of the runs that read built sites: each is built once, by the real build. */
export default function buildAll(): Promise<void> {
  const shared = globalThis as { [BUILT]?: Promise<void> };
  return (shared[BUILT] ??= buildSites());
}

async function buildSites(): Promise<void> {
  await mkdir(SITES.empty.content, { recursive: true });
  // One after the other: two builds at once take as long on two cores and share Astro's folder of types.
  for (const [name, { content, out, url }] of Object.entries(SITES)) {
    // A site keeps the scripts of earlier code for thirty days; these sites are of this code only.
    await rm(new ReleaseFolders(out).folder, { recursive: true, force: true });
    const { status, output } = await buildSite({ content, out, ...(url && { url }) });
    if (status !== 0) throw new Error(`The ${name} site was not built:\n${output}`);
  }
}
