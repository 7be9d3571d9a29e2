import { say, words } from '../../words/say.ts';
import { publication } from '../../publication.ts';
import type { Article } from '../../schemas/article.ts';
import type { ArticleView } from '../article/article-view.ts';
import { makeMoment, type Moment } from '../../dates/dates.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { compareNewest } from '../../edition/lists/order.ts';
import type { SeriesRun } from '../../edition/lists/series.ts';
import { runFacts, seriesFacts, type Book, type RowFacts, type RunFacts, type SeriesFacts } from './series-facts.ts';
import { describeExtent, makeRow, type SeriesRow } from './series-view.ts';
import { storyFacts, type StoryFacts } from '../article/story-facts.ts';
import { seriesPrintPath } from '../../addresses/urls.ts';

/** Parts in one document: a browser lays out fifty long stories in a few seconds. */
const MAX_PARTS_PER_VOLUME = 50;

/**
 * Splits a series into documents for printing. They follow the reading order, whatever its page shows first, so that a
 * part stays in its volume when others follow. A gap is in the volume of the part after it. A series without parts has no
 * volumes.
 *
 * @param most the most parts in one document
 */
export function makeVolumes(run: SeriesRun, most = MAX_PARTS_PER_VOLUME): readonly Volume[] {
  const count = Math.ceil(run.reading.length / most);
  const named = Array.from({ length: count }, (_, index) => ({
    path: seriesPrintPath(run.series.id, index + 1),
    name: count > 1 ? say(words().series.volume, { volume: index + 1, volumes: count }) : undefined,
  }));
  const volumes = named.map((volume, index) => ({
    ...volume,
    isFirst: index === 0,
    others: named.filter((other) => other !== volume).map(({ path, name = '' }) => ({ path, name })),
    parts: run.reading.slice(index * most, (index + 1) * most),
    rows: [] as RowFacts[],
  }));
  let published = 0;
  for (const row of runFacts(run).rows) {
    volumes[Math.min(Math.floor(published / most), count - 1)]?.rows.push(row);
    if (row.kind === 'story') published += 1;
  }
  return volumes;
}

/** Everything that a document of a series shows. */
export function volumeFacts(volume: Volume, run: SeriesRun, edition: Edition): VolumeFacts {
  const { text, links, parts } = seriesFacts(run, edition);
  const [latest] = run.reading.toSorted(compareNewest);
  return {
    text,
    links,
    volumes: { name: volume.name, isFirst: volume.isFirst, others: volume.others },
    contents: { book: parts.book, count: parts.count, rows: volume.rows },
    parts: volume.parts.map((story) => storyFacts(story, edition)),
    latest: latest && { published: latest.published, timeZone: latest.timeZone },
  };
}

/** One document of a series: cover, contents and the parts in full. */
export function makeSeriesPrint(
  { text, volumes, contents, latest }: VolumeFacts,
  { introduction, parts }: Pick<SeriesPrint, 'introduction' | 'parts'>,
): SeriesPrint {
  return {
    ...contents.book,
    extent: describeExtent(text.series, contents.count),
    volume: volumes.name,
    introduction: volumes.isFirst ? introduction : '',
    latest: latest && makeMoment(latest.published, latest.timeZone ?? publication.timeZone),
    rows: contents.rows.map(makeRow),
    parts,
    others: volumes.others,
  };
}

/** Id of a part in the document. */
export function printedId(id: string): string {
  return `part-${id}`;
}

export interface Volume {
  readonly path: string;
  /** `Volume 2 of 3`; undefined if there is only one */
  readonly name: string | undefined;
  readonly isFirst: boolean;
  /** the other documents of the series */
  readonly others: readonly { readonly path: string; readonly name: string }[];
  readonly parts: readonly Article[];
  readonly rows: readonly RowFacts[];
}

export interface VolumeFacts extends Omit<SeriesFacts, 'parts'> {
  readonly volumes: Pick<Volume, 'name' | 'isFirst' | 'others'>;
  readonly contents: Pick<RunFacts, 'book' | 'count' | 'rows'>;
  readonly parts: readonly StoryFacts[];
  readonly latest: Pick<Article, 'published' | 'timeZone'> | undefined;
}

export interface SeriesPrint extends Book {
  /** how many parts there are and will be, in words */
  readonly extent: string;
  readonly volume: string | undefined;
  /** safe HTML, in the first volume only; may be empty */
  readonly introduction: string;
  /** when its latest part appeared */
  readonly latest: Moment | undefined;
  /** the contents */
  readonly rows: readonly SeriesRow[];
  readonly parts: readonly ArticleView[];
  readonly others: Volume['others'];
}
