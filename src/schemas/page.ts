import { z } from 'astro/zod';
import { count, language, line } from './fields/fields.ts';
import type { TextEntryFacts } from './text-entry.ts';

/** The policies that a paper can state, each with its property in schema.org. */
export const POLICIES = {
  principles: 'publishingPrinciples',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  ownership: 'ownershipFundingInfo',
  masthead: 'masthead',
  mission: 'missionCoveragePrioritiesPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
} as const;

export type Policy = keyof typeof POLICIES;

const POLICY_NAMES = Object.keys(POLICIES) as [Policy, ...Policy[]];
const PLACES = ['navigation', 'footer', 'none'] as const;

/** Front matter of a page in `content/pages/`. */
export const pageSchema = z.strictObject({
  title: line('the title of the page', 120).describe('The title of the page.'),
  description: line('one sentence that says what is on the page', 300)
    .optional()
    .describe('One sentence about the page, for search engines. Default: its first sentence.'),
  label: line('the text of links to the page', 40).optional().describe('The text of links to it. Default: the title.'),
  place: z
    .enum(PLACES, { error: 'navigation, footer or none' })
    .default('footer')
    .describe('Where every page links to it: `footer` (default), `navigation`, or `none`.'),
  order: count('a whole number from 1')
    .optional()
    .describe('Its position among those links. Pages without it follow by title.'),
  policy: z
    .array(z.enum(POLICY_NAMES, { error: `one of ${POLICY_NAMES.join(', ')}` }), { error: 'a list of policies' })
    .default([])
    .describe(`Which policies of the publication it states: ${POLICY_NAMES.join(', ')}.`),
  lang: language.optional().describe('Language of the page if not the site’s.'),
});

export type PageFields = z.output<typeof pageSchema>;

/** A checked page: its fields and the facts of its file. Its id is its address. */
export type TextPage = PageFields & TextEntryFacts;

/** A link to a page at the top or foot of every page. */
export interface PageLink {
  readonly path: string;
  readonly label: string;
  readonly place: Exclude<PageFields['place'], 'none'>;
}
