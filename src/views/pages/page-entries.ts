import { publication } from '../../publication.ts';
import type { PageLink } from '../../schemas/page.ts';

/**
 * Links to the paper's own pages in the head or foot, in addition to the other links.
 *
 * @param others other links there; a page that one of them leads to is left out
 */
export function pageEntries(place: PageLink['place'], others: readonly Entry[]): readonly Entry[] {
  const there = new Set(others.map(({ to }) => to));
  return publication.pages.flatMap(({ path, label, place: own }) =>
    own === place && !there.has(path) ? [{ label, to: path }] : [],
  );
}

interface Entry {
  readonly label: string;
  /** a path of the site, or an address elsewhere */
  readonly to: string;
}
