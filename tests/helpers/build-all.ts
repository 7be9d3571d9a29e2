import { mkdir } from 'node:fs/promises';
import { buildSite } from './build-site.ts';
import { SITES } from './sites.ts';

/** Set-up of the runs that read built sites: each is built once, by the real build. */
export default async function buildAll(): Promise<void> {
  await mkdir(SITES.empty.content, { recursive: true });
  // One after the other: two builds at once take as long on two cores and share Astro's folder of types.
  for (const [name, { content, out, url }] of Object.entries(SITES)) {
    const { status, output } = await buildSite({ content, out, ...(url && { url }) });
    if (status !== 0) throw new Error(`The ${name} site was not built:\n${output}`);
  }
}
