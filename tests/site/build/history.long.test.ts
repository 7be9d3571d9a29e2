import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReleaseFolders } from '../../../src/release/release-folders.ts';
import { Records } from '../../../src/release/records.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, freshFolder } from '../../../tools/lib/folders.ts';
import { copyCheckout, History, STEPS, type Step } from './history.ts';

/**
 * Two whole builds per step: `npm run test:nightly` runs two hundred, for hours. Hundreds of histories without builds
 * check that a key covers everything on a page (tests/pages/keys.test.ts).
 */
const HISTORIES = Number(process.env['KAWARABAN_HISTORIES'] ?? 1);
const LENGTH = 8;

const steps = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat(40)), { minLength: LENGTH, maxLength: LENGTH });

test(
  'whatever happens between two builds, new and kept files together make the same site as a clean build',
  async () => {
    let number = 0;
    // A failing history is reported as it is and not shortened, because each attempt takes a minute.
    await fc.assert(
      fc.asyncProperty(steps, (history) => walk(number++, history)),
      {
        numRuns: HISTORIES,
        endOnFailure: true,
        ...(process.env['KAWARABAN_SEED'] && { seed: Number(process.env['KAWARABAN_SEED']) }),
      },
    );
  },
  HISTORIES * 600_000,
);

async function walk(number: number, history: readonly Step[]): Promise<void> {
  const folder = await freshFolder(`history-${number % 2}`);
  const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
  for (const checkout of [one, other]) await copyCheckout(checkout);
  const paper = new History(path.join(folder, 'content'), [one, other]);
  const out = path.join(folder, 'site');
  const steps: Step[] = [];
  for (const step of [['none', 0] as const, ...history]) {
    steps.push(step);
    await paper.take(step);
    await paper.write();
    const options = { content: paper.content, now: new Date(paper.now).toISOString() };
    const clean = path.join(folder, `clean-${steps.length}`);
    const [built, anew] = await Promise.all([
      buildSite({ ...options, out, root: one }),
      buildSite({ ...options, out: clean, root: other }),
    ]);
    // A story may be refused; then it is refused both times, and the site stays.
    expect([steps, built.status, built.status === 0 ? '' : built.output]).toEqual([steps, anew.status, anew.status === 0 ? '' : anew.output]); // prettier-ignore
    if (built.status !== 0) {
      paper.undo();
      continue;
    }
    const difference = compareDigests(await digestFolder(clean), withoutRetired(out, await digestFolder(out)));
    expect([steps, difference]).toEqual([steps, { added: [], removed: [], changed: [] }]);
  }
}

/** Scripts and styles that only old pages use are kept for readers with such a page. */
function withoutRetired(out: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { records } = Records.open(new ReleaseFolders(out).records);
  const [latest] = records.releases();
  records.close();
  return new Map([...files].filter(([file]) => !Object.hasOwn(latest?.retired ?? {}, file)));
}
