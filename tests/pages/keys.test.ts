import { hash } from 'node:crypto';
import path from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { publication, usePublication } from '../../src/publication.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { makeEdition, type Edition } from '../../src/edition/make-edition.ts';
import { freshFolder } from '../../tools/lib/folders.ts';
import { CODE_STEPS, History, STEPS, type Step } from '../site/build/history.ts';
import { listKeyed, type Keyed } from './keyed-pages.ts';

const { content, current } = vi.hoisted(() => {
  const folder = `${process.cwd()}/.cache/tests/keys/content`;
  process.env['KAWARABAN_CONTENT'] = folder;
  return { content: folder, current: { edition: undefined as Edition | undefined } };
});
vi.mock(import('../../src/edition/edition.ts'), () => ({
  getEditionOfAll: () => Promise.resolve(undefined),
  getEdition: () => Promise.resolve(current.edition as Edition),
}));
// Makes lists short, so that few stories fill them.
usePublication({ ...publication, lists: { ...publication.lists, page: 3, home: 5 } });

/** `KAWARABAN_PAGE_HISTORIES=2000 npm test -- tests/pages` runs more of them, and `npm run test:all` 200. */
const HISTORIES = Number(process.env['KAWARABAN_PAGE_HISTORIES'] ?? 40);
const LENGTH = 10;

/** Different code changes its own digest, and different facts of the publication theirs (build/plan.ts). */
const KINDS = STEPS.filter((step) => ![...CODE_STEPS, 'publication'].includes(step));
const steps = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(40)), { minLength: LENGTH, maxLength: LENGTH });

test(
  'whatever happens to the stories, a page whose key is the same is the same to the byte',
  async () => {
    // For links to stories that are gone.
    vi.spyOn(console, 'warn').mockReturnValue();
    const container = await AstroContainer.create();
    /** Digests of everything made so far, by path and key. */
    const made = new Map<string, string>();
    const compare = async (steps: readonly Step[], pages: readonly Keyed[]) => {
      for (const { name, make } of pages) {
        const digest = hash('sha1', JSON.stringify(await make(container)));
        const before = made.get(name) ?? digest;
        made.set(name, before);
        expect([steps, name, digest]).toEqual([steps, name, before]);
      }
    };

    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        await freshFolder(path.basename(path.dirname(content)));
        const paper = new History(content, []);
        for (const [index, step] of [['none', 0] as const, ...history].entries()) {
          await paper.take(step);
          await paper.write();
          const now = new Date(paper.now);
          const read = await readContent({ contentDir: content, moments: { now, clock: now } });
          if (read.problems.length > 0) {
            paper.undo();
            await paper.write();
            continue;
          }
          current.edition = makeEdition(read, now);
          const pages = await listKeyed(current.edition);
          const fresh = pages.filter(({ name }) => !made.has(name));
          await compare(history.slice(0, index), fresh);
        }
        // After several steps, because after each one it would take twice as long.
        if (current.edition) await compare(history, await listKeyed(current.edition));
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    );
  },
  HISTORIES * 20_000,
);
