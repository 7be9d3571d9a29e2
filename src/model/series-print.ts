import { site } from '../site.ts';
import type { Article } from '../schemas/article.ts';
import type { ArticleView } from './article-view.ts';
import { makeMoment, type Moment } from './dates.ts';
import { compareNewest } from './order.ts';
import type { SeriesRun } from './series.ts';
import { describeExtent, makeBook, makeReadingRows, type Book, type SeriesRow } from './series-view.ts';
import { seriesPrintPath } from './urls.ts';

/** Parts in one document: a browser still sets fifty long stories on paper in a few seconds. */
const MOST = 50;

/**
 * A series cut into documents for the printer, in the order it is read whatever its page shows first, so that a part
 * stays in its volume when others follow. A gap stands before the part it precedes. A series without a part has none.
 *
 * @param most parts in one document
 */
export function makeVolumes(run: SeriesRun, most = MOST): readonly Volume[] {
  const count = Math.ceil(run.reading.length / most);
  const volumes = Array.from({ length: count }, (_, index) => ({
    path: seriesPrintPath(run.series.id, index + 1),
    name: count > 1 ? `Volume ${index + 1} of ${count}` : undefined,
    parts: run.reading.slice(index * most, (index + 1) * most),
    rows: [] as SeriesRow[],
  }));
  let told = 0;
  for (const row of makeReadingRows(run)) {
    volumes[Math.min(Math.floor(told / most), count - 1)]?.rows.push(row);
    if (row.kind === 'story') told += 1;
  }
  return volumes;
}

/** One document of a series: cover, contents and the parts in full. */
export function makeSeriesPrint(
  run: SeriesRun,
  { volumes, volume, introduction, parts }: SeriesPrintParts,
): SeriesPrint {
  const [latest] = run.reading.toSorted(compareNewest);
  return {
    ...makeBook(run.series),
    extent: describeExtent(run),
    volume: volume.name,
    introduction: volume === volumes[0] ? introduction : '',
    latest: latest && makeMoment(latest.published, latest.timeZone ?? site.timeZone),
    rows: volume.rows,
    parts,
    others: volumes.filter(({ path }) => path !== volume.path).map(({ path, name = '' }) => ({ path, name })),
  };
}

/** Id of a part in the document. */
export function printedId(id: string): string {
  return `part-${id}`;
}

export interface Volume {
  readonly path: string;
  /** `Volume 2 of 3`, undefined where there is one only */
  readonly name: string | undefined;
  readonly parts: readonly Article[];
  readonly rows: readonly SeriesRow[];
}

interface SeriesPrintParts {
  readonly volumes: readonly Volume[];
  readonly volume: Volume;
  /** safe HTML, may be empty */
  readonly introduction: string;
  readonly parts: readonly ArticleView[];
}

export interface SeriesPrint extends Book {
  /** how much there is and will be, in words */
  readonly extent: string;
  readonly volume: string | undefined;
  /** safe HTML, stands in the first volume; may be empty */
  readonly introduction: string;
  /** when its latest part appeared */
  readonly latest: Moment | undefined;
  /** the contents */
  readonly rows: readonly SeriesRow[];
  readonly parts: readonly ArticleView[];
  /** the other documents of the series */
  readonly others: readonly { readonly path: string; readonly name: string }[];
}
