import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildSite } from '../lib/build-site.ts';
import type { Claim, Fault, ReportFault } from './claims.ts';
import { digestFolder } from '../lib/folders.ts';
import { writeSite } from './write-site.ts';
import type { Outcome } from './try-inputs.ts';

/** A moment after every story of a site (write-site.ts). */
const NOW = '2026-01-01T00:00:00Z';

/** The results of a build. Its output is a link to a release, and the releases are beside it. */
const OWN = new Set(['content', 'site', '.site.releases']);

/** How long a build may take on two busy cores: a fixed time, and more for each input. */
export const BUILD_LIMITS = { seconds: 120, secondsAnInput: 2 } as const;

/**
 * Builds one site of some inputs with the real build. If a build fails, the inputs are halved until the one that breaks it is
 * found; the others make the site. A build that fails and then succeeds is a fault of the build.
 */
export async function buildWith(
  outcomes: readonly Outcome[],
  { work, picture, build = buildSite, limits = BUILD_LIMITS, onFault }: BuildPlace,
): Promise<BuiltSite> {
  const [content, out] = [path.join(work, 'content'), path.join(work, 'site')];
  const faults: Fault[] = [];
  const note = (claim: Claim, where: string, what: string) => {
    faults.push({ claim, where, what });
    onFault?.({ claim, where, what });
  };
  const attempt = async (some: readonly Outcome[]): Promise<Attempt> => {
    const refused = await writeSite(content, some, picture);
    const before = await digestFolder(content);
    const began = performance.now();
    const { status, output } = await build({ content, out, now: NOW });
    const seconds = (performance.now() - began) / 1000;
    if (seconds > limits.seconds + limits.secondsAnInput * some.length)
      note('time', `a site of ${some.length} inputs`, `took ${Math.round(seconds)} s`);
    const after = await digestFolder(content);
    if (JSON.stringify([...before]) !== JSON.stringify([...after]))
      note('place', content, 'the build wrote into the content');
    const beside = (await readdir(work)).filter((name) => !OWN.has(name));
    if (status === 0 && beside.length > 0) note('place', work, `outside the output folder: ${beside.join(', ')}`);
    return { isBuilt: status === 0, output, refused };
  };
  const whole = await attempt(outcomes);
  if (whole.isBuilt) return { out, built: outcomes, refused: whole.refused, faults };

  const breakers = await findBreakers(outcomes, async (some) => (await attempt(some)).isBuilt);
  for (const { input } of breakers) note('build', input.name, 'breaks the build');
  const built = outcomes.filter((outcome) => !breakers.includes(outcome));
  const rest = await attempt(built);
  if (!rest.isBuilt) note('build', 'a site', `fails, but no input alone breaks it:\n${rest.output.slice(-2000)}`);
  else if (breakers.length === 0)
    note('build', 'a site', `failed, and the same again did not:\n${whole.output.slice(-2000)}`);
  return { out, built: rest.isBuilt ? built : [], refused: rest.refused, faults };
}

/** Finds the items that fail alone by halving. Groups that pass need no further test. */
export async function findBreakers<Item>(
  items: readonly Item[],
  passes: (some: readonly Item[]) => Promise<boolean>,
): Promise<Item[]> {
  const middle = Math.ceil(items.length / 2);
  const found: Item[] = [];
  for (const half of items.length === 1 ? [items] : [items.slice(0, middle), items.slice(middle)]) {
    if (half.length === 0 || (await passes(half))) continue;
    found.push(...(half.length === 1 ? half : await findBreakers(half, passes)));
  }
  return found;
}

interface BuildPlace {
  /** The folder for the content and the site. */
  readonly work: string;
  readonly picture: Buffer;
  readonly build?: typeof buildSite;
  readonly limits?: { readonly seconds: number; readonly secondsAnInput: number };
  readonly onFault?: ReportFault;
}

interface Attempt {
  readonly isBuilt: boolean;
  readonly output: string;
  readonly refused: readonly string[];
}

export interface BuiltSite {
  readonly out: string;
  readonly built: readonly Outcome[];
  /** Names of what the whole site had to leave out. */
  readonly refused: readonly string[];
  readonly faults: readonly Fault[];
}
