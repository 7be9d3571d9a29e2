import type { z } from 'astro/zod';
import type { seriesSchema } from '../../src/schemas/series.ts';

/**
 * The series of the archive, one for every form that a series page can have. `parts` are the numbers of the parts that exist.
 * With `every` instead, each nth story is a part without a number.
 */
export const SERIES: readonly SampleSeries[] = [
  {
    id: 'sample-twelve-bridges',
    parts: upTo(12),
    title: 'Sample: Twelve Bridges',
    teaser: 'A made-up sample series of twelve parts, complete, to be read from the first to the last.',
    state: 'complete',
    planned: 12,
    cover: { pattern: 'seigaiha', colour: 'indigo' },
    introduction: 'This is the introduction of a made-up sample series; it reports nothing. It has *two* sentences.',
  },
  {
    id: 'sample-gaps',
    parts: [1, 2, 4, 5, 9],
    title: 'Sample: The Missing Parts',
    teaser: 'A made-up sample series that goes on: twenty parts are planned, and some in between are missing.',
    state: 'ongoing',
    planned: 20,
    cover: { pattern: 'yagasuri', colour: 'ochre' },
  },
  {
    id: 'sample-weekly-column',
    parts: { every: 43 },
    title: 'Sample: The Weekly Column',
    teaser: 'A made-up sample column without numbers, the newest first, as long as the archive.',
    order: 'newest',
    state: 'ongoing',
    cover: { pattern: 'asanoha', colour: 'green' },
  },
  {
    id: 'sample-forty-views',
    parts: upTo(40),
    title: 'Sample: Forty Views of One Hill, Drawn From Forty Places by Forty People',
    teaser:
      'A made-up sample series of forty parts with a long title and a teaser that is long as well, so that both can be seen where there is little room for them.',
    state: 'complete',
    planned: 40,
    cover: { pattern: 'ichimatsu', colour: 'vermilion' },
  },
  {
    id: 'sample-open-end',
    parts: upTo(7),
    title: 'Sample: Open End',
    teaser: 'A made-up sample series of seven parts so far; nobody knows how many there will be.',
    state: 'ongoing',
    cover: { pattern: 'kikko', colour: 'plum' },
  },
  {
    id: 'sample-not-yet-begun',
    parts: [],
    title: 'Sample: Not Yet Begun',
    teaser: 'A made-up sample series of six planned parts, none of which has been published.',
    state: 'ongoing',
    planned: 6,
    cover: { pattern: 'tatewaku', colour: 'slate' },
  },
];

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

export type SampleSeries = z.input<typeof seriesSchema> & {
  readonly id: string;
  readonly parts: readonly number[] | { readonly every: number };
  readonly introduction?: string;
};
