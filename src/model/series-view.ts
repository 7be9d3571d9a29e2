import { punctuate } from '../markdown/punctuation.ts';
import type { Article } from '../schemas/article.ts';
import type { Cover, Series } from '../schemas/series.ts';
import { site } from '../site.ts';
import { makeCard, type Card } from './card.ts';
import { directionOf } from './language.ts';
import type { Edition } from './make-edition.ts';
import { onceFor } from './once-for.ts';
import { missingParts, placeInSeries, totalParts, type SeriesRun } from './series.ts';
import { seriesPath, seriesPrintPath } from './urls.ts';

/** A series as a shelf shows it: only what its own file says. */
export function makeBook(series: Series): Book {
  const lang = series.lang ?? site.language;
  return {
    id: series.id,
    path: seriesPath(series.id),
    title: punctuate(series.title, lang),
    teaser: punctuate(series.teaser, lang),
    lang,
    dir: directionOf(lang),
    cover: series.cover,
  };
}

/** The same with how many parts the public may read. */
export function makeCountedBook({ series, parts }: SeriesRun): Book {
  return { ...makeBook(series), count: parts.length };
}

/** A series' own page: its parts in order, with what is still missing in its place. */
export function makeSeriesView(run: SeriesRun, introduction: string): SeriesView {
  return {
    ...makeBook(run.series),
    order: run.series.order,
    extent: describeExtent(run),
    introduction,
    rows: makeRows(run),
    print: run.parts.length > 0 ? seriesPrintPath(run.series.id) : undefined,
  };
}

/** The box an article of a series carries; undefined when it is in none. */
export function makeSeriesBox(article: Article, edition: Edition): SeriesBox | undefined {
  const run = article.series && edition.runById.get(article.series.id);
  const place = placeInSeries(article, run);
  if (!place) return undefined;
  return {
    ...makeBook(place.run.series),
    part: article.series?.part,
    label: describePart(article.series?.part, place.run),
    previous: place.previous && makeCard(place.previous),
    next: place.next && makeCard(place.next),
    rows: makeRows(place.run),
  };
}

/** `Part 3 of 12`, `Part 3`, or `Series` for a story without a number. */
function describePart(part: number | undefined, run: SeriesRun): string {
  const total = totalParts(run);
  if (part === undefined) return 'Series';
  return total ? `Part ${part} of ${total}` : `Part ${part}`;
}

/** `12 of a planned 14 parts`, `12 parts, complete`, `1 part so far`, `No parts yet` */
export function describeExtent({ series, parts }: SeriesRun): string {
  const count = parts.length;
  if (count === 0) return series.planned ? `${plural(series.planned)} planned` : 'No parts yet';
  if (series.planned && count < series.planned) return `${count} of a planned ${plural(series.planned)}`;
  return series.state === 'complete' ? `${plural(count)}, complete` : `${plural(count)} so far`;
}

function plural(count: number): string {
  return count === 1 ? '1 part' : `${count} parts`;
}

function makeRows(run: SeriesRun): readonly SeriesRow[] {
  const rows = makeReadingRows(run);
  return run.series.order === 'newest' ? rows.toReversed() : rows;
}

/**
 * The parts in the order they are read, whatever the series shows first. Neighbouring gaps become one row: a plan of 300
 * parts must not print 290 empty lines. Every part's page lists all of them.
 */
export const makeReadingRows = onceFor(makeRowsInOrder);

function makeRowsInOrder(run: SeriesRun): readonly SeriesRow[] {
  const highest = Math.max(0, ...run.reading.map(({ series }) => series?.part ?? 0));
  const rows: SeriesRow[] = run.reading.map((article) => ({
    kind: 'story',
    part: article.series?.part,
    card: makeCard(article),
  }));
  for (const [from, to] of spans(missingParts(run))) {
    const index = rows.findIndex((row) => row.kind === 'story' && (row.part ?? Infinity) > from);
    rows.splice(index < 0 ? rows.length : index, 0, { kind: 'gap', from, to, isToCome: from > highest });
  }
  return rows;
}

/** Id of a part in the list of its series; of several that are missing the first stands for all. */
export function partId(row: SeriesRow): string {
  return `part-${row.kind === 'gap' ? row.from : (row.part ?? row.card.id)}`;
}

/** A part between others may have been withdrawn: it is not said to be still to come. */
export function describeGap({ from, to, isToCome }: SeriesGap): string {
  if (from === to) return isToCome ? 'This part has not been published yet' : 'This part is not public';
  return isToCome ? 'These parts have not been published yet' : 'These parts are not public';
}

function spans(ascending: readonly number[]): readonly [number, number][] {
  const result: [number, number][] = [];
  for (const number of ascending) {
    const last = result.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

export interface Book {
  readonly id: Series['id'];
  readonly path: string;
  readonly title: string;
  readonly teaser: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly cover: Cover;
  /** public stories, where the page says how many there are */
  readonly count?: number;
}

export interface SeriesView extends Book {
  readonly order: Series['order'];
  /** how much there is and will be, in words */
  readonly extent: string;
  /** safe HTML, may be empty */
  readonly introduction: string;
  readonly rows: readonly SeriesRow[];
  /** path of the whole series as one document for the printer; undefined while it has no part */
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

/** A part, or parts `from`–`to` that are not public. */
export type SeriesRow =
  | { readonly kind: 'story'; readonly part: number | undefined; readonly card: Card }
  | {
      readonly kind: 'gap';
      readonly from: number;
      readonly to: number;
      /** whether all that is known of them is the plan; a gap between parts may have been public once */
      readonly isToCome: boolean;
    };

export type SeriesGap = Extract<SeriesRow, { kind: 'gap' }>;
