import { z } from 'astro/zod';
import { count, line, webAddress } from '../fields/fields.ts';
import { isEmail, link, shareAddress } from './publication-fields.ts';

/* The fields of `publication.yaml` that have fields of their own. */

/** How many stories a list shows by default. */
export const LISTS = { home: 11, page: 30, next: 3, feed: 20 };

/** The networks that the share control offers by default. */
export const NETWORKS = [
  { name: 'X', address: 'https://x.com/intent/post?text={title}&url={url}' },
  { name: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
  { name: 'Bluesky', address: 'https://bsky.app/intent/compose?text={title}%20{url}' },
  // Mastodon's own page, where a reader names the server; what follows a `#` is sent to nobody.
  { name: 'Mastodon', address: 'https://share.joinmastodon.org/#text={title}%20{url}' },
  { name: 'WhatsApp', address: 'https://wa.me/?text={title}%20{url}' },
];

const EMAIL = 'an e-mail address, such as desk@news.example';

export const formerFeedSchema = z.strictObject(
  {
    from: feedPath('/index.xml').describe('Old path of the feed, counted from the front page.'),
    to: feedPath('/feed.xml')
      .refine((path) => /\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(path), {
        error: 'the path of a feed of this site, such as /feed.xml',
        params: { note: 'not a feed of this site' },
      })
      .describe('Path of the feed that replaces it.'),
  },
  { error: 'two paths, such as {from: /index.xml, to: /feed.xml}' },
);

export const contactSchema = z.strictObject(
  {
    email: z
      .string({ error: EMAIL })
      .refine(isEmail, { error: EMAIL })
      .optional()
      .describe('The e-mail address of the publication.'),
    telephone: line('a telephone number with its country, such as +81 3 0000 0000', 40)
      .optional()
      .describe('Its telephone number, with the country code.'),
    address: line('a postal address in one line', 300).optional().describe('Its postal address, in one line.'),
  },
  { error: 'fields, such as {email: desk@news.example, address: 1 Harbour Street}' },
);

export const linkSchema = z.strictObject(
  {
    label: line('what the link says', 40).describe('What the link says.'),
    to: link.describe('A path of this site (`/topics/harbours/`), or the address of another site.'),
  },
  { error: 'fields, such as {label: Harbours, to: /topics/harbours/}' },
);

export const networkSchema = z.strictObject(
  {
    name: line('the name of the network', 40).describe('The name that readers see.'),
    address: shareAddress.describe(
      'Address that shares a story. `{title}` and `{url}` are replaced by its headline and its address.',
    ),
  },
  { error: 'fields: {name: …, address: …}' },
);

export const profileSchema = z.strictObject(
  {
    name: line('what readers know it by, such as Mastodon', 40).describe(
      'The name of the other site, such as Mastodon.',
    ),
    address: webAddress.describe('Where the profile is.'),
  },
  { error: 'fields: {name: …, address: …}' },
);

export const listsSchema = z.strictObject(
  {
    home: count('a whole number from 1')
      .default(LISTS.home)
      .describe('Stories on the front page, including the lead. Default: 11.'),
    page: count('a whole number from 1')
      .default(LISTS.page)
      .describe('Stories on one page of a topic or byline. Default: 30.'),
    next: count('a whole number from 1')
      .default(LISTS.next)
      .describe('Stories to read next, under an article. Default: 3.'),
    feed: count('a whole number from 1').default(LISTS.feed).describe('Stories in one feed. Default: 20.'),
  },
  { error: 'fields: {home: 11, page: 30, next: 3, feed: 20}' },
);

/** A path from the front page, of a file or a folder. */
function feedPath(example: string) {
  const write = `a path from the front page, such as ${example}`;
  return z.string({ error: write }).regex(/^\/[^/?#\s][^?#\s]*$/, { error: write });
}

export type Contact = z.output<typeof contactSchema>;
