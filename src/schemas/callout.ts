import { z } from 'astro/zod';
import { count, instant, language, line, textOrNothing } from './fields/fields.ts';
import { findInvisibleInAddress } from './fields/invisible.ts';
import { linkSchema } from './publication/publication-parts.ts';
import type { TextEntryFacts } from './text-entry.ts';

/** Kinds of page that a call-out can be on. */
const PLACES = ['front', 'articles', 'series', 'topics', 'bylines', 'pages'] as const;

/** Kinds of page that have topics. */
const WITH_TOPICS: readonly CalloutPlace[] = ['articles', 'topics'];

const ACTION = 'an address that begins with https://, such as https://letters.example/subscribe';
const HIDDEN = 'fields, such as {name: list, value: daily}';

/**
 * The target of a form. The policy of the site names its host, so the host may only have letters, digits, dots and
 * hyphens.
 */
const action = z.string({ error: ACTION }).superRefine((value, ctx) => {
  const note = findInvisibleInAddress(value)?.note ?? explainAction(URL.parse(value));
  if (note !== undefined) ctx.addIssue({ code: 'custom', message: ACTION, params: { note } });
});

function explainAction(url: URL | null): string | undefined {
  if (url && url.protocol !== 'https:') return 'not encrypted';
  const isSafe =
    url && url.username === '' && url.password === '' && /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(url.hostname);
  return isSafe ? undefined : 'not the address of a service';
}

export const hiddenFieldSchema = z.strictObject(
  {
    name: line('the name of the field, as the service calls it', 80).describe(
      'Name of the field, as the service calls it.',
    ),
    value: textOrNothing('what the field holds', 300).describe('Its value.'),
  },
  { error: HIDDEN },
);

export const calloutFormSchema = z.strictObject(
  {
    action: action.describe('Where the form is sent: an https address of the service.'),
    button: line('what the button says, such as Subscribe', 40).describe('What the button says.'),
    email: line('the name of the field, as the service calls it', 80)
      .default('email')
      .describe('Name of the field for the e-mail address, as the service calls it. Default: `email`.'),
    label: line('the label of the field', 80)
      .optional()
      .describe('The label of that field. Default: “Your e-mail address” in the language of the publication.'),
    hidden: z
      .array(hiddenFieldSchema, { error: `a list of ${HIDDEN}` })
      .default([])
      .describe('Other fields that the service requires: a list of `{name, value}`.'),
  },
  { error: 'fields, such as {action: https://letters.example/subscribe, button: Subscribe}' },
);

/** Front matter of a call-out in `content/callouts/`. */
export const calloutSchema = z
  .strictObject({
    title: line('the heading of the call-out', 80).describe('The heading of the call-out.'),
    where: z
      .array(z.enum(PLACES, { error: `one of ${PLACES.join(', ')}` }), { error: `a list of ${PLACES.join(', ')}` })
      .min(1, { error: `a list of ${PLACES.join(', ')}` })
      .describe(`On which kinds of page it appears: a list of ${PLACES.join(', ')}.`),
    topics: z
      .array(line('the name of a topic', 80), { error: 'a list of topics' })
      .default([])
      .describe('Limits it to stories and pages of these topics: a list of names.'),
    until: instant.optional().describe('The time from which it is no longer shown.'),
    order: count('a whole number from 1')
      .optional()
      .describe(
        'Its position among the call-outs for a page, of which the first is shown. Call-outs without it follow by file name.',
      ),
    link: linkSchema.optional().describe('A link under the text, shown as a button: `{label, to}`.'),
    form: calloutFormSchema
      .optional()
      .describe('A field for an e-mail address and a button: `{action, button, email, label, hidden}`.'),
    lang: language.optional().describe('Language of the call-out if not the site’s.'),
  })
  .superRefine(({ where, topics, link, form }, ctx) => {
    const refuse = (path: string[], message: string, note: string) =>
      ctx.addIssue({ code: 'custom', path, message, params: { note } });
    const other = where.find((place) => !WITH_TOPICS.includes(place));
    if (topics.length > 0 && other !== undefined)
      refuse(['where'], `${WITH_TOPICS.join(', ')}, or no topics`, `${other} has no topics`);
    if (link && form) refuse(['link'], 'a link or a form', 'there is a form, too');
  });

export type CalloutPlace = (typeof PLACES)[number];
export type CalloutFields = z.output<typeof calloutSchema>;

/** A checked call-out: its fields and what the loader found in its file. */
export type Callout = CalloutFields & TextEntryFacts;
