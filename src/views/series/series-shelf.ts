import { memoize } from '../../lib/caches/memoize.ts';
import type { Series } from '../../schemas/series.ts';
import { words } from '../../words/say.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { shared } from '../../lib/page-key.ts';
import { makeBook, makeCountedBook, type Book } from './series-facts.ts';

/** The number of books in one row on a wide screen (components/series/Shelf.astro). */
const MAX_BOOKS_ON_FRONT = 6;
const MAX_BOOKS_AT_FOOT = 5;

/** The shelf of the front page: the series with the latest parts, each with its progress. */
export function makeLatestShelf({ series }: Edition): SeriesShelf {
  return { title: words().nav.series, books: series.slice(0, MAX_BOOKS_ON_FRONT).map(makeCountedBook) };
}

/**
 * The shelf at the foot of every other page: series by title, without the page's own. It does not change when a series
 * gets a part, so a new part leaves the pages of the archive as they are.
 *
 * @param own id of the series that the page belongs to
 */
export function makeShelfByTitle(edition: Edition, own?: Series['id']): SeriesShelf {
  const shelves = shelvesByTitle(edition);
  const known = shelves.get(own);
  if (known) return known;
  const others = edition.seriesByTitle.filter(({ id }) => id !== own);
  const shelf = { title: own === undefined ? words().nav.series : words().series.more, books: others.slice(0, MAX_BOOKS_AT_FOOT).map(makeBook) }; // prettier-ignore
  shelves.set(own, shared(shelf));
  return shelf;
}

const shelvesByTitle = memoize((_: Edition) => new Map<Series['id'] | undefined, SeriesShelf>());

export interface SeriesShelf {
  readonly title: string;
  /** undefined if there are none */
  readonly books: readonly Book[];
}
