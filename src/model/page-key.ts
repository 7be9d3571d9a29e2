import { createHash } from 'node:crypto';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { cardFacts } from './card.ts';
import { isOverAYearOld } from './dates.ts';
import { blocksFor } from './fonts.ts';
import type { Channel } from './feed-channels.ts';
import { linkedStories } from './linked-stories.ts';
import type { Edition } from './make-edition.ts';
import { makeNotice } from './notice.ts';
import { onceFor } from './once-for.ts';
import { compareNewest } from './order.ts';
import { nextReading } from './next-reading.ts';
import { placeInSeries, totalParts, type SeriesRun } from './series.ts';
import type { Volume } from './series-print.ts';
import type { ShelfView } from './shelf-view.ts';
import { makeSteadyShelf } from './series-shelf.ts';
import { makeBook, makeReadingRows, makeSeriesView, type SeriesRow } from './series-view.ts';
import { noticeShare, seriesShare, storyShare, type ShareSubject } from './share-image.ts';
import { articlePath } from './urls.ts';
import { site } from '../site.ts';

/**
 * The key of a page: while it is the same, and the code too, the page is the same to the byte, and a build need not make
 * it again. It is a digest for each part of what the page shows, so that a changed key tells what changed:
 * `text 0d1f… next 77aa…`.
 *
 * @param shown all that the page shows besides the code and the site's own facts, by the words an editor knows it by
 */
export function pageKey<T extends Parts>(edition: Edition, shown: T & Plain<T>): string {
  const parts: Parts = { ...shown, type: typeOf(edition) };
  return Object.entries(parts)
    .map(([name, part]) => `${name.replaceAll(' ', '-')}:${digest(part)}`)
    .join(' ');
}

/**
 * All that goes into a story's view (article-view.ts), for each page, feed and volume that shows it whole: facts, not the
 * words they become, because ten thousand stories are looked at to find the few that changed. Its body stands there as the
 * file it is read from.
 */
export function storyParts(article: Article, edition: Edition) {
  const place = placeInSeries(article, article.series && edition.runById.get(article.series.id));
  return {
    text: {
      facts: digestStory(article),
      isOld: isOverAYearOld(article.published, edition.now, article.timeZone ?? site.timeZone),
    },
    links: linked(article, edition),
    next: listed(nextReading(article, edition, site.lists.next)),
    series: place && {
      book: makeBook(place.run.series),
      total: totalParts(place.run),
      rows: digestRows(makeReadingRows(place.run)),
    },
  };
}

/** The key of a story's own page, or of the notice in its place. */
export function storyKey(article: Article, edition: Edition): string {
  if (article.status === 'withdrawn') {
    const notice = makeNotice(article);
    return pageKey(edition, { text: notice, shelf: makeSteadyShelf(edition), preview: shownOf(noticeShare(article)) });
  }
  const parts = storyParts(article, edition);
  return pageKey(edition, {
    ...parts,
    shelf: makeSteadyShelf(edition, parts.series?.book.id),
    preview: shownOf(storyShare(article, edition)),
  });
}

/** The key of a series' page. */
export function seriesKey(run: SeriesRun, edition: Edition): string {
  return pageKey(edition, {
    text: { ...makeSeriesView(run, ''), rows: undefined, digest: run.series.digest },
    links: linked(run.series, edition),
    parts: digestRows(makeReadingRows(run)),
    shelf: makeSteadyShelf(edition, run.series.id),
    preview: shownOf(seriesShare(run)),
  });
}

/** The key of one document of a series for the printer. */
export function volumeKey(run: SeriesRun, volumes: readonly Volume[], volume: Volume, edition: Edition): string {
  return pageKey(edition, {
    text: { ...makeSeriesView(run, ''), rows: undefined, digest: run.series.digest },
    links: linked(run.series, edition),
    volumes: volumes.map(({ path, name }) => ({ path, name })),
    contents: volume.rows,
    parts: volume.parts.map((part) => storyParts(part, edition)),
    latest: run.reading
      .toSorted(compareNewest)
      .slice(0, 1)
      .map(({ published, timeZone }) => ({ published, timeZone })),
    preview: shownOf(seriesShare(run)),
  });
}

/** The key of a topic's or byline's front or numbered page. */
export function shelfKey({ stories, preview, ...view }: ShelfView, edition: Edition): string {
  return pageKey(edition, {
    text: view,
    stories: listed(stories),
    preview: preview && shownOf(preview),
  });
}

/** The key of a feed, whatever its format. */
export function feedKey({ stories, ...channel }: Channel, edition: Edition): string {
  const items = stories.map((story) => [
    story.published,
    story.status === 'withdrawn' ? makeNotice(story) : storyParts(story, edition),
  ]);
  return pageKey(edition, { channel, stories: items });
}

/** The key of a file whose name holds a digest of what it shows. */
export const NAMED_BY_DIGEST = 'name:';

/** Where the stories are that a body links to. */
export function linked(text: Pick<Article | Series, 'file' | 'links'>, edition: Edition) {
  return linkedStories(text, edition).map((story) => story && articlePath(story));
}

/** Stories in a list, each by its card. */
export function listed(articles: readonly Article[]): readonly string[] {
  return articles.map(digestCard);
}

/** A story stands whole on its page and in feeds. */
const digestStory = onceFor((article: Article) => digest(article));

/** A story stands in many lists of one build. */
const digestCard = onceFor((article: Article) => digest(cardFacts(article)));

/** Every part of a series lists all of them. */
const digestRows = onceFor((rows: readonly SeriesRow[]) => digest(rows));

/** The file of a subject is named to editors only. */
function shownOf(subject: ShareSubject) {
  return { ...subject, file: undefined };
}

/** The blocks of type that pages are set in, which all of them name. */
const typeOf = onceFor((edition: Edition) => blocksFor(edition.glyphs).map(({ name }) => name).join()); // prettier-ignore

/** Twelve characters that stand for something JSON tells whole. */
export function digest(shown: unknown): string {
  return createHash('sha1')
    .update(JSON.stringify(shown) ?? '')
    .digest('base64url')
    .slice(0, 12);
}

type Parts = Readonly<Record<string, unknown>>;

/** What JSON tells whole: a function or a map would be left out of the digest in silence. */
type Plain<T> = T extends Date
  ? T
  : T extends ((...args: never[]) => unknown) | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
    ? never
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T;
