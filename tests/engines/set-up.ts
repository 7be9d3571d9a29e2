import { rm } from 'node:fs/promises';
import { ReleaseFolders } from '../../src/release/release-folders.ts';
import { buildSite } from '../../tools/lib/build-site.ts';
import { SITES } from '../helpers/site/sites.ts';
import { ENGINES } from './engine.ts';

/** Builds the site that the engines read. What is not installed is said at the start and at the end, where it is seen. */
export default async function setUp(): Promise<() => void> {
  sayWhatIsMissing();
  const { content, out } = SITES.fixture;
  // A site keeps the styles of earlier code for thirty days; this site is of this code only.
  await rm(new ReleaseFolders(out).folder, { recursive: true, force: true });
  const { status, output } = await buildSite({ content, out });
  if (status !== 0) throw new Error(`The fixture site was not built:\n${output}`);
  return sayWhatIsMissing;
}

function sayWhatIsMissing(): void {
  for (const { name, install, isInstalled } of ENGINES)
    if (!isInstalled()) console.warn(`${name} is not installed, so its tests are left out. On Debian: ${install}`);
}
