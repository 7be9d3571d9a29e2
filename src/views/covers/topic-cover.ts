import { createHash } from 'node:crypto';
import { isRed } from '../../lib/colour.ts';
import { memoize, memoizeLast } from '../../lib/caches/memoize.ts';
import { publication } from '../../publication.ts';
import type { Look } from '../../schemas/look/look.ts';
import { INKS, PATTERNS, type Cover } from '../../schemas/series.ts';
import { INK_COLOURS } from './inks.ts';

/** The default cover. */
export const PLAIN = { pattern: 'seigaiha', colour: 'indigo' } as const satisfies Cover;

/** Picks a pattern and an ink from a topic's address, always the same ones. */
export function topicCover(slug: string): Cover {
  const inks = inksFor(publication.look);
  const [first, second] = numbersOf(slug);
  return {
    pattern: PATTERNS[first % PATTERNS.length] ?? PLAIN.pattern,
    colour: inks[second % inks.length] ?? PLAIN.colour,
  };
}

const numbersOf = memoizeLast(10_000, (slug: string): readonly [number, number] => {
  const [first = 0, second = 0] = createHash('sha256').update(slug).digest();
  return [first, second];
});

/** Inks that fit the publication: if its own colour is not red, no topic gets a red cover. */
const inksFor = memoize(({ colours: { mark } }: Look) => (isRed(mark.day) ? INKS : INKS.filter((ink) => !isRed(INK_COLOURS[ink].light.ink)))); // prettier-ignore
