import { z } from 'astro/zod';
import { count, language, line } from './fields/fields.ts';
import type { TextEntryFacts } from './text-entry.ts';

/** Classic Japanese patterns (wagara) for covers. */
export const PATTERNS = [
  'seigaiha',
  'asanoha',
  'shippo',
  'ichimatsu',
  'yagasuri',
  'kikko',
  'uroko',
  'tatewaku',
] as const;

/** Background and lines of a cover: indigo, vermilion, green, ochre, plum, slate, rust, tea. */
export const INKS = ['indigo', 'vermilion', 'green', 'ochre', 'plum', 'slate', 'rust', 'tea'] as const;

/** Front matter of a feature series in `content/series/`. */
export const seriesSchema = z.strictObject({
  title: line('the title of the series', 120).describe('The title of the series.'),
  teaser: line('one sentence that says what the series is', 400).describe('One sentence that says what the series is.'),
  order: z
    .enum(['reading', 'newest'], { error: 'reading or newest' })
    .default('reading')
    .describe('`reading` (default): part 1 first; `newest`: the latest story first.'),
  state: z
    .enum(['ongoing', 'complete'], { error: 'ongoing or complete' })
    .default('ongoing')
    .describe('`ongoing` (default) or `complete`.'),
  planned: count('a whole number from 1: how many parts there will be')
    .optional()
    .describe('How many parts there will be, if known.'),
  cover: z
    .strictObject(
      {
        pattern: z
          .enum(PATTERNS, { error: `one of ${PATTERNS.join(', ')}` })
          .describe(`The pattern of its cover: ${PATTERNS.join(', ')}.`),
        colour: z
          .enum(INKS, { error: `one of ${INKS.join(', ')}` })
          .describe(`The ink of its cover: ${INKS.join(', ')}.`),
      },
      { error: 'a pattern and a colour, such as {pattern: seigaiha, colour: indigo}' },
    )
    .describe('The cover: `{pattern, colour}`.'),
  lang: language.optional().describe('Language of title and teaser if not the site’s.'),
});

export type SeriesFields = z.output<typeof seriesSchema>;
export type Cover = SeriesFields['cover'];

/**
 * A checked series: its fields and the facts of its file. Stories name it by its id, which is also the last part of its
 * address.
 */
export type Series = SeriesFields &
  Omit<TextEntryFacts, 'opening' | 'pictures' | 'hasText'> & {
    /** Whether the file has an introduction under its front matter. */
    readonly hasIntroduction: boolean;
  };
