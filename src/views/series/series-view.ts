import { memoize } from '../../lib/caches/memoize.ts';
import { say, sayCount, words } from '../../words/say.ts';
import type { Series } from '../../schemas/series.ts';
import { makeCard, type Card } from '../lists/story-card.ts';
import type { Book, PartRow, RowFacts, RunFacts, SeriesFacts } from './series-facts.ts';
import type { StoryFacts } from '../article/story-facts.ts';
import { seriesPrintPath } from '../../addresses/urls.ts';

/**
 * The page of a series: its parts in order, with gaps for missing ones.
 *
 * @param introduction safe HTML, may be empty
 */
export function makeSeriesView({ text, parts }: SeriesFacts, introduction: string): SeriesView {
  return {
    ...parts.book,
    order: parts.order,
    extent: describeExtent(text.series, parts.count),
    introduction,
    rows: rowsOf(parts),
    print: parts.count > 0 ? seriesPrintPath(parts.book.id) : undefined,
  };
}

/** The series box of an article; undefined if it has no series. */
export function makeSeriesBox({ text, series }: Pick<StoryFacts, 'text' | 'series'>): SeriesBox | undefined {
  if (!series) return undefined;
  const part = text.story.series?.part;
  const cards = readingOrder(series);
  const index = cards.findIndex(({ id }) => id === text.story.id);
  return {
    ...series.book,
    part,
    label: describePart(part, series.total),
    previous: cards[index - 1],
    next: cards[index + 1],
    rows: rowsOf(series),
  };
}

/** `Part 3 of 12`, `Part 3`, or `Series` for a story without a number. */
export function describePart(part: number | undefined, total: number | undefined): string {
  const { name, part: message, partOf } = words().series;
  if (part === undefined) return name;
  return total ? say(partOf, { part, total }) : say(message, { part });
}

/** `12 of 14 planned parts`, `Complete in 12 parts`, `1 part so far`, `Coming soon` */
export function describeExtent({ planned, state }: Pick<Series, 'planned' | 'state'>, count: number): string {
  const { toCome, planned: arePlanned, ofPlanned, complete, soFar } = words().series;
  if (count === 0) return planned ? sayCount(arePlanned, planned) : toCome;
  if (planned && count < planned) return say(ofPlanned, { published: count, planned });
  return sayCount(state === 'complete' ? complete : soFar, count);
}

/** A row with the card of its part. */
export function makeRow(row: RowFacts): SeriesRow {
  return row.kind === 'gap' ? row : { ...row, card: makeCard(row.card) };
}

const rowsOf = memoize(({ rows, order }: RunFacts): readonly SeriesRow[] => {
  const inOrder = rows.map(makeRow);
  return order === 'newest' ? inOrder.reverse() : inOrder;
});

const readingOrder = memoize(({ rows }: RunFacts): readonly Card[] =>
  rows.flatMap((row) => (row.kind === 'story' ? makeCard(row.card) : [])),
);

/** Id of a part in the list of its series. A gap takes the id of its first missing part. */
export function partId(row: PartRow<{ readonly id: string }>): string {
  return `part-${row.kind === 'gap' ? row.from : (row.part ?? row.card.id)}`;
}

/** A part between others may have been withdrawn, so it is not announced as coming. */
export function describeGap({ isToCome }: SeriesGap): string {
  return isToCome ? words().series.toCome : words().series.missing;
}

export interface SeriesView extends Book {
  readonly order: Series['order'];
  /** how many parts there are and will be, in words */
  readonly extent: string;
  /** safe HTML, may be empty */
  readonly introduction: string;
  readonly rows: readonly SeriesRow[];
  /** path of the whole series as one print document; undefined if it has no parts */
  readonly print: string | undefined;
}

export interface SeriesBox extends Book {
  readonly part: number | undefined;
  /** `Part 3 of 12` */
  readonly label: string;
  readonly previous: Card | undefined;
  readonly next: Card | undefined;
  readonly rows: readonly SeriesRow[];
}

export type SeriesRow = PartRow<Card>;

export type SeriesGap = Extract<SeriesRow, { kind: 'gap' }>;
