import { z } from 'astro/zod';
import { alias } from './fields/alias.ts';
import type { articleFileSchema } from './article-file.ts';
import { refuseContradictions } from './article-rules.ts';
import {
  count,
  fileName,
  instant,
  language,
  line,
  slug,
  slugOf,
  storyId,
  textOrNothing,
  timeZone,
  shortForms,
  webAddress,
} from './fields/fields.ts';
import { explainSlug, nameKey, slugFrom } from './fields/slug.ts';

/** A name with its own page (topic, author, agency): at least a part of it must be usable in an address. */
export function nameWithPage(write: string) {
  return line(write, 80).superRefine((name, ctx) => {
    if (ctx.issues.length > 0) return;
    const note = explainSlug(slugFrom(name));
    if (note) ctx.addIssue({ code: 'custom', message: write, params: { note: `its address would be ${note}` } });
  });
}

/** Names are the same if only their spelling differs: letter case, Unicode form, invisible characters. */
function refuseTwice(names: readonly string[], refuse: (index: number, params: { note: string }) => void): void {
  const keys = names.map(nameKey);
  keys.forEach((key, index) => {
    // A name without an address is reported for that.
    if (keys.indexOf(key) !== index && !explainSlug(slugFrom(names[index] ?? '')))
      refuse(index, { note: 'twice in the same story' });
  });
}

const SERIES = 'the id of the series the part belongs to, such as id: recipes-for-life';
const PHOTO_FILE = 'the name of a picture beside the story, such as harbour.jpg';

export const correctionSchema = z.strictObject(
  {
    at: instant.describe('When the change was made.'),
    kind: z
      .enum(['correction', 'clarification', 'update'], { error: 'correction, clarification or update' })
      .describe('`correction` for a mistake, `clarification` for unclear wording, `update` for added news.'),
    text: line('one or two sentences that say what was wrong', 1000).describe(
      'What was wrong and what is right, for readers.',
    ),
  },
  { error: 'fields: {at: …, kind: correction, text: …}' },
);

export const authorSchema = z
  .strictObject(
    {
      name: nameWithPage('the name of a person').describe('The name as it is printed.'),
      role: line('what the author is, such as Staff Writer', 80)
        .optional()
        .describe('Shown after the name, such as Staff Writer.'),
      url: webAddress.optional().describe('The author’s own page on another site.'),
    },
    { error: 'fields, such as {name: Ada Lovelace, role: Staff Writer}' },
  )
  .register(shortForms, { field: 'name', description: 'A name, or the name of a file in people/.' });

export const photoSchema = z.strictObject(
  {
    image: fileName(PHOTO_FILE)
      .optional()
      .describe(
        'File name of the picture, which is in the story’s folder. Leave it out if you have no licence for a picture.',
      ),
    alt: textOrNothing('what the picture shows, for readers who cannot see it, or "" if it adds nothing', 1000)
      .optional()
      .describe(
        'What the picture shows, for readers who cannot see it. Required with `image`; `""` if the picture adds nothing.',
      ),
    caption: line('the caption, a sentence', 1000).describe('The caption. It is shown even without a picture.'),
    credit: line('who made or owns the picture', 200).describe('Who made or owns the picture.'),
    canShare: z
      .boolean({ error: 'true or false' })
      .default(true)
      .describe('`false` if the licence does not cover other sites, that is link previews and feeds. Default: `true`.'),
  },
  { error: 'fields: {image: …, alt: …, caption: …, credit: …}' },
);

export const withdrawalSchema = z.strictObject(
  {
    at: instant.describe('When the story was withdrawn.'),
    reason: line('one or two sentences that say why', 1000).describe('Why, for readers.'),
  },
  { error: 'fields: {at: …, reason: …}' },
);

/** Front matter of a story in `content/articles/`. */
export const articleSchema = z
  .strictObject({
    id: storyId.describe(
      'Eight characters of `a–z` and `2–7`, unique. Short links and feeds depend on it, so it never changes.',
    ),
    title: line('a headline').describe('The headline.'),
    standfirst: line('a sentence under the headline', 600).optional().describe('The line under the headline.'),
    summary: line('one or two sentences for link previews', 600)
      .optional()
      .describe('The text of link previews. Default: the standfirst, or else the first sentence.'),
    slug: slug.optional().describe('Last part of the address. Default: the file’s name.'),
    published: instant.describe('When the story appears: date and time with an offset. It stays hidden until then.'),
    timeZone: timeZone
      .optional()
      .describe('IANA time zone in which its times and its day are given. Default: the site’s.'),
    updated: instant
      .optional()
      .describe(
        'When it last changed substantially, without a correction. Shown as “Updated” if at least ten minutes after `published`.',
      ),
    corrections: z
      .array(correctionSchema, { error: 'a list of {at, kind, text}' })
      .default([])
      .describe('What was changed after publication: a list of `{at, kind, text}`.'),
    agency: nameWithPage('the name of an agency, such as Reuters')
      .optional()
      .describe('The agency, such as Reuters. A story has an agency, authors, or both.'),
    authors: z
      .array(authorSchema, { error: 'a list of {name, role, url}' })
      .superRefine((authors, ctx) => {
        refuseTwice(
          authors.map(({ name }) => name),
          (index, params) =>
            ctx.addIssue({ code: 'custom', path: [index, 'name'], message: 'another author, or nothing', params }),
        );
      })
      .default([])
      .describe('People who wrote it: a list of `{name, role, url}`.'),
    dateline: line('a place, such as San Francisco', 80).optional().describe('Where the story was reported.'),
    photo: photoSchema.optional().describe('The lead picture: `{image, alt, caption, credit, canShare}`.'),
    topics: z
      .array(nameWithPage('the name of a topic, such as Diplomacy'), { error: 'a list of topic names' })
      .superRefine((names, ctx) => {
        refuseTwice(names, (index, params) =>
          ctx.addIssue({ code: 'custom', path: [index], message: 'another topic, or nothing', params }),
        );
      })
      .default([])
      .describe('Names of topics. The first is shown above the headline if the story has no series.'),
    series: z
      .strictObject(
        {
          id: slugOf(SERIES).describe('File name of the series in `content/series/`, without `.md`.'),
          part: count('a whole number from 1').optional().describe('Number of the part.'),
        },
        { error: 'a series and a part, such as {id: recipes-for-life, part: 3}' },
      )
      .optional()
      .describe('The feature series it belongs to: `{id, part}`.'),
    status: z
      .enum(['published', 'draft', 'withdrawn'], { error: 'published, draft or withdrawn' })
      .default('published')
      .describe('`published` (default), `draft` (hidden) or `withdrawn` (replaced by a notice).'),
    withdrawal: withdrawalSchema.optional().describe('With `status: withdrawn`: `{at, reason}`.'),
    embargo: instant.optional().describe('Not public before this time, whatever `published` says.'),
    expires: instant.optional().describe('Not public from this time on, such as the end of an agency’s licence.'),
    lang: language
      .optional()
      .describe(
        'Language of the story if not the site’s, such as `ja`. Add the script if it is not the usual one, such as `az-Arab`.',
      ),
    dir: z
      .enum(['ltr', 'rtl'], { error: 'ltr or rtl' })
      .optional()
      .describe('Direction of writing. Default: that of `lang`.'),
    translationOf: storyId
      .optional()
      .describe('The `id` of the story that this one translates. Each then links to the other.'),
    originalChecked: instant
      .optional()
      .describe(
        'With `translationOf`: corrections of the original up to this time were checked and need no correction here.',
      ),
    aliases: z
      .array(alias, { error: 'a list of paths' })
      .default([])
      .describe('Earlier paths of this story, which redirect to it permanently.'),
  })
  // Also if other fields are wrong, so that an editor sees everything at once. The rules check valid fields only.
  .superRefine(refuseContradictions, { when: () => true });

/** What an editor wrote, checked and with its defaults filled in. */
export type ArticleFields = z.output<typeof articleSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type Author = z.output<typeof authorSchema>;

/** A checked story: the fields of its front matter and what the loader found in its file. Its body stays on disk. */
export type Article = Omit<ArticleFields, 'slug'> & z.output<typeof articleFileSchema>;
