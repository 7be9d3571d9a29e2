import { z } from 'astro/zod';
import { nameWithPage } from './article.ts';
import { fileName, language, line, textOrNothing, webAddress } from './fields/fields.ts';
import { placeOfReaders } from './publication/publication-fields.ts';
import type { TextEntryFacts } from './text-entry.ts';

export const portraitSchema = z.strictObject(
  {
    image: fileName('the name of a picture beside the file, such as rita-sample.jpg').describe(
      'File name of the portrait, which is in the folder of this file.',
    ),
    alt: textOrNothing('what the picture shows, for readers who cannot see it, or "" if it adds nothing', 1000)
      .optional()
      .describe('What it shows, for readers who cannot see it. Default: the name.'),
    credit: line('who made or owns the picture', 200).optional().describe('Who made or owns the picture.'),
  },
  { error: 'fields, such as {image: rita-sample.jpg, credit: Ada Lovelace}' },
);

export const personProfileSchema = z.strictObject(
  {
    name: line('what readers know it by, such as Mastodon', 40).describe(
      'The name of the other site, such as Mastodon.',
    ),
    address: webAddress.describe('Where the profile is.'),
  },
  { error: 'fields: {name: …, address: …}' },
);

/** Front matter of a person in `content/people/`. */
export const personSchema = z.strictObject({
  name: nameWithPage('the name of a person').describe('The name as it is printed.'),
  role: line('what the person is, such as Staff Writer', 80)
    .optional()
    .describe('What the person is, such as Staff Writer. Shown after the name unless a story gives another role.'),
  portrait: portraitSchema.optional().describe('A picture of the person: `{image, alt, credit}`.'),
  contact: placeOfReaders
    .optional()
    .describe(
      'Where readers reach the person: an e-mail address, a path of this site, or the address of another site.',
    ),
  profiles: z
    .array(personProfileSchema, { error: 'a list of {name, address}' })
    .default([])
    .describe('Profiles of the person on other sites: a list of `{name, address}`.'),
  lang: language.optional().describe('Language of the text about the person if not the site’s.'),
});

export type PersonFields = z.output<typeof personSchema>;

/** A checked person: the fields and the facts of the file. Stories may name a person by the id. */
export type Person = PersonFields & TextEntryFacts;
