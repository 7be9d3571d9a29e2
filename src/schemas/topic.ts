import { z } from 'astro/zod';
import { nameWithPage } from './article.ts';
import { count, language, line } from './fields/fields.ts';
import type { TextEntryFacts } from './text-entry.ts';

/** Front matter of a topic in `content/topics/`. */
export const topicSchema = z.strictObject({
  name: nameWithPage('the name of a topic, such as Diplomacy').describe(
    'The name of the topic, as stories and pages write it.',
  ),
  description: line('one sentence that says what the topic is', 300)
    .optional()
    .describe('One sentence for search engines and link previews. Default: the first sentence of the introduction.'),
  order: count('a whole number from 1')
    .optional()
    .describe('Its position in lists of topics. Topics without it follow by name.'),
  lang: language.optional().describe('Language of the introduction if not the site’s.'),
});

export type TopicFields = z.output<typeof topicSchema>;

/** A checked topic: its fields and the facts of its file. */
export type Topic = TopicFields & TextEntryFacts;
