import { z } from 'astro/zod';
import type { GivenWords } from '../../words/given-words.ts';
import { language, line, timeZone } from '../fields/fields.ts';
import type { PageLink } from '../page.ts';
import { DEFAULT_LOOK, type Look } from '../look/look.ts';
import { country, placeOfReaders, siteAddress, tagAuthority } from './publication-fields.ts';
import {
  contactSchema,
  formerFeedSchema,
  linkSchema,
  LISTS,
  listsSchema,
  networkSchema,
  NETWORKS,
  profileSchema,
} from './publication-parts.ts';

/** The day in the default `tagAuthority`. Ids need a fixed day: the day of a build would change them each time. */
const FIRST_DAY = '2026-01-01';

/** What `publication.yaml` of the content holds. */
export const publicationSchema = z.strictObject({
  name: line('the name of the publication, such as The Harbour Gazette', 60).describe('The name of the publication.'),
  shortName: line('a short form of the name', 30)
    .optional()
    .describe('A short form of the name, for the home screen of a phone. Default: the name.'),
  motto: line('a few words to show above the name', 120)
    .optional()
    .describe('A few words shown above the name, without a full stop.'),
  description: line('a sentence that says what the publication is', 300)
    .optional()
    .describe('A sentence that says what the publication is, for search engines and feed readers.'),
  url: siteAddress.describe('Public address of the front page. If it has a path, every link begins with that path.'),
  tagAuthority: tagAuthority
    .optional()
    .describe(
      'Who issued the ids in the feeds: a host, and a day on which the publication owned it (RFC 4151). It never changes, even if `url` does. Default: the host of `url`.',
    ),
  formerFeeds: z
    .array(formerFeedSchema, { error: 'a list of {from, to}' })
    .default([])
    .describe('Feeds of an older site of the publication: a list of `{from, to}`.'),
  language: language.describe('Language of the publication, such as `en`, and of every story without `lang`.'),
  timeZone: timeZone.describe(
    'IANA time zone in which a story’s times and its day are given, unless the story has its own.',
  ),
  legalName: line('the name of the company or person that publishes it', 120)
    .optional()
    .describe('Legal name of the company or person that publishes it.'),
  owners: z
    .array(line('the name of an owner', 120), { error: 'a list of names' })
    .default([])
    .describe('Who owns it: a list of names.'),
  contact: contactSchema.optional().describe('Where readers and authorities reach it: `{email, telephone, address}`.'),
  country: country.optional().describe('Country of the publication, as an ISO 3166 code such as `JP`.'),
  lists: listsSchema.default(LISTS).describe('How many stories a list shows: `{home, page, next, feed}`.'),
  sections: z
    .array(line('the name of a topic', 80), { error: 'a list of topics' })
    .default([])
    .describe(
      'Topics with their own section on the front page, in this order: a list of names, written as in the stories.',
    ),
  navigation: z
    .array(linkSchema, { error: 'a list of {label, to}' })
    .optional()
    .describe('Links at the top of every page: a list of `{label, to}`.'),
  footer: z
    .array(linkSchema, { error: 'a list of {label, to}' })
    .optional()
    .describe('Links at the foot of every page: a list of `{label, to}`.'),
  corrections: placeOfReaders
    .optional()
    .describe(
      'Where readers send corrections: an e-mail address, a path of this site, or the address of another site.',
    ),
  profiles: z
    .array(profileSchema, { error: 'a list of {name, address}' })
    .default([])
    .describe(
      'Profiles of the publication on other sites, for the foot of every page and for machines: a list of `{name, address}`.',
    ),
  share: z
    .strictObject(
      {
        networks: z
          .array(networkSchema, { error: 'a list of {name, address}' })
          .default(NETWORKS)
          .describe('The networks, in this order. E-mail is always offered.'),
      },
      { error: 'fields: {networks: […]}' },
    )
    .default({ networks: NETWORKS })
    .describe('What the Share button offers: `{networks}`.'),
  publish: z
    .strictObject(
      {
        command: line('a command, such as rsync -a --delete dist/ server:/srv/kawaraban/', 2000).describe(
          'The command that uploads `dist/`. The shell runs it in the folder of the software.',
        ),
      },
      { error: 'fields: {command: …}' },
    )
    .optional()
    .describe('How `npm run publish` uploads the site: `{command}`.'),
  offline: z
    .boolean({ error: 'true or false' })
    .default(true)
    .describe(
      'Whether readers may save stories for reading without a network. `false` is for emergencies: it deletes all copies from a reader’s device at the next visit.',
    ),
});

/**
 * The facts with what follows from others.
 *
 * @param given settings from outside, which take precedence over the file
 * @param words the paper's own, which replace ours
 * @param look as `look.css` has it
 */
export function fillPublication(
  fields: PublicationFields,
  given: GivenFacts = {},
  words: GivenWords = {},
  look: Look = DEFAULT_LOOK,
): Publication {
  const { name, shortName = name, motto = '', description = motto || name } = fields;
  // Made from the address in the file, so that a preview at another address has the same ids.
  const { tagAuthority = `${new URL(fields.url).hostname},${FIRST_DAY}` } = fields;
  return {
    ...fields,
    shortName,
    motto,
    description,
    tagAuthority,
    url: given.url ?? fields.url,
    offline: given.offline ?? fields.offline,
    words,
    look,
    pages: [],
  };
}

export type PublicationFields = z.output<typeof publicationSchema>;

/** Settings from outside, which replace those of the file. */
export type GivenFacts = Readonly<Partial<Pick<PublicationFields, 'url' | 'offline'>>>;

type Filled = 'shortName' | 'motto' | 'description' | 'tagAuthority';

/** The facts of a publication, checked, with defaults for everything that its file leaves out. Plain data. */
export type Publication = Readonly<
  Omit<PublicationFields, Filled> &
    Record<Filled, string> & {
      /** sentences that replace ours, in the language of the publication */
      words: GivenWords;
      look: Look;
      /** links to the paper's own pages, as soon as the content is read */
      pages: readonly PageLink[];
    }
>;
