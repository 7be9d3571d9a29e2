import { memoize } from '../../lib/caches/memoize.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { Cover, Series } from '../../schemas/series.ts';
import { cardFacts, type CardFacts } from '../lists/story-card.ts';
import { directionOf } from '../../lib/text/language.ts';
import { linksOf, type Links } from '../../edition/linked-stories.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { shared } from '../../lib/page-key.ts';
import { missingParts, totalParts, type SeriesRun } from '../../edition/lists/series.ts';
import { languageOf } from '../../edition/translations.ts';
import { seriesPath } from '../../addresses/urls.ts';

/** A series on a shelf, from its own file alone. */
export function makeBook(series: Series): Book {
  const lang = languageOf(series);
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

/** The same with the number of public parts. */
export function makeCountedBook({ series, parts }: SeriesRun): Book {
  return { ...makeBook(series), count: parts.length };
}

/** Everything that a series shows on its page and in print. */
export function seriesFacts(run: SeriesRun, edition: Edition): SeriesFacts {
  return factsOf(edition)(run);
}

const factsOf = memoize((edition: Edition) =>
  memoize((run: SeriesRun): SeriesFacts => {
    return { text: { series: run.series }, links: linksOf(run.series, edition), parts: runFacts(run) };
  }),
);

/** What the pages of its parts show of a series. Each of them lists all parts. */
export const runFacts = memoize((run: SeriesRun): RunFacts =>
  shared({
    book: makeBook(run.series),
    order: run.series.order,
    count: run.parts.length,
    total: totalParts(run),
    rows: listRows(run),
  }),
);

/**
 * The parts in reading order, whatever the series shows first. Adjacent gaps become one row: a plan of 300 parts must not
 * print 290 empty lines.
 */
function listRows(run: SeriesRun): readonly RowFacts[] {
  const highest = Math.max(0, ...run.reading.map(({ series }) => series?.part ?? 0));
  const rows: RowFacts[] = run.reading.map((article) => ({
    kind: 'story',
    part: article.series?.part,
    card: cardFacts(article),
  }));
  for (const [from, to] of spans(missingParts(run))) {
    const index = rows.findIndex((row) => row.kind === 'story' && (row.part ?? Infinity) > from);
    rows.splice(index < 0 ? rows.length : index, 0, { kind: 'gap', from, to, isToCome: from > highest });
  }
  return rows;
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

export interface SeriesFacts {
  /** the digest of its file represents its introduction */
  readonly text: { readonly series: Series };
  readonly links: Links;
  readonly parts: RunFacts;
}

export interface Book {
  readonly id: Series['id'];
  readonly path: string;
  readonly title: string;
  readonly teaser: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly cover: Cover;
  /** number of public stories, on pages that show it */
  readonly count?: number;
}

export interface RunFacts {
  readonly book: Book;
  readonly order: Series['order'];
  /** public parts */
  readonly count: number;
  /** planned number of parts; undefined if open */
  readonly total: number | undefined;
  readonly rows: readonly RowFacts[];
}

export type RowFacts = PartRow<CardFacts>;

/** A part, or parts `from`–`to` that are not public. */
export type PartRow<Shown> =
  | { readonly kind: 'story'; readonly part: number | undefined; readonly card: Shown }
  | {
      readonly kind: 'gap';
      readonly from: number;
      readonly to: number;
      /** whether the parts are only planned; a gap between parts may have been public once */
      readonly isToCome: boolean;
    };
