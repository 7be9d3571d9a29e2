import type { Edition } from './make-edition.ts';
import { makeRedirects, type Redirect } from './redirects.ts';

/** Stands at the front of the site while it is built (pages/plain-files.json.ts), and is gone when it is whole. */
export const PLAIN_FILES = 'plain-files.json';

/**
 * Files that a large archive has by the ten thousand and that need no page's renderer: what an integration has to know
 * to write them all at once (integrations/plain-files.ts).
 */
export function makePlainFiles(edition: Pick<Edition, 'stories' | 'withdrawn'>): PlainFiles {
  const { aliases, shortLinks } = makeRedirects(edition);
  return { redirects: [...aliases, ...shortLinks], codes: edition.stories.map(({ id }) => id) };
}

export interface PlainFiles {
  readonly redirects: readonly Redirect[];
  /** ids of the stories whose short links have a QR code; those of notices have none */
  readonly codes: readonly string[];
}
