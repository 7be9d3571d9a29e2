import { neighbourDays, neighbourMonths, neighbourYears } from './archive-neighbours.ts';
import { listCorrections } from './corrections.ts';
import { feedChannels } from './feed-channels.ts';
import { makeHome } from './home.ts';
import type { Edition } from './make-edition.ts';
import { onceFor } from './once-for.ts';
import { listed, pageKey, seriesKey, shelfKey, storyKey, volumeKey } from './page-key.ts';
import { formatShards, searchShards } from './search.ts';
import { makeVolumes } from './series-print.ts';
import { makeLatestShelf, makeSteadyShelf } from './series-shelf.ts';
import { makeCountedBook } from './series-view.ts';
import { shelfFronts, shelfPages, type ShelfView } from './shelf-view.ts';
import {
  articlePath,
  bylinePath,
  dayPath,
  files,
  monthPath,
  paths,
  readerPaths,
  seriesPath,
  topicPath,
  yearPath,
} from './urls.ts';

/*
 * Every page of the site, kind by kind: its path, the key of what it shows, and what its route is given. The routes of
 * src/pages take their paths from here, and so does the plan of a build, each list made once for an edition.
 */

/** Stories, and the notices of those that were withdrawn. */
export const storyPages = onceFor((edition: Edition) => {
  return [...edition.stories, ...edition.withdrawn].map((article) => ({
    path: articlePath(article),
    key: storyKey(article, edition),
    props: { article },
  }));
});

export const yearPages = onceFor((edition: Edition) => {
  return edition.archive.map((year) => {
    const neighbours = neighbourYears(edition.archive, year);
    const months = year.months.map(({ month, count }) => ({ month, count }));
    return { path: yearPath(year.year), key: pageKey(edition, { months, neighbours }), props: { year, neighbours } };
  });
});

export const monthPages = onceFor((edition: Edition) => {
  const months = edition.archive.flatMap(({ months }) => months);
  return months.map((month) => {
    const neighbours = neighbourMonths(edition.archive, month);
    const stories = month.days.map(({ day, stories }) => ({ day, stories: listed(stories) }));
    return {
      path: monthPath(month.year, month.month),
      key: pageKey(edition, { stories, neighbours }),
      props: { month, neighbours },
    };
  });
});

export const dayPages = onceFor((edition: Edition) => {
  const days = edition.archive.flatMap(({ months }) => months.flatMap(({ days }) => days));
  return days.map((day) => {
    const neighbours = neighbourDays(edition.archive, day);
    const key = pageKey(edition, { stories: listed(day.stories), neighbours });
    return { path: dayPath(day), key, props: { day, neighbours } };
  });
});

export const seriesPages = onceFor((edition: Edition) => {
  return edition.series.map((run) => ({
    path: seriesPath(run.series.id),
    key: seriesKey(run, edition),
    props: { run },
  }));
});

/** Each series as documents for the printer. */
export const printPages = onceFor((edition: Edition) => {
  return edition.series.flatMap((run) =>
    makeVolumes(run).map((volume, _, volumes) => ({
      path: volume.path,
      key: volumeKey(run, volumes, volume, edition),
      props: { run, volume, volumes },
    })),
  );
});

/** The front of each topic. */
export const topicFronts = onceFor((edition: Edition) => {
  return shelfFronts('Topic', edition.topics).map((view) => shelfPage(view, edition));
});

/** The numbered pages of topics. */
export const topicPages = onceFor((edition: Edition) => {
  return shelfPages('Topic', edition.topics).map((view) => shelfPage(view, edition));
});

/** The front of each byline. */
export const bylineFronts = onceFor((edition: Edition) => {
  return shelfFronts('Byline', edition.bylines).map((view) => shelfPage(view, edition));
});

/** The numbered pages of bylines. */
export const bylinePages = onceFor((edition: Edition) => {
  return shelfPages('Byline', edition.bylines).map((view) => shelfPage(view, edition));
});

/** Pages that the site has once. Each shows the edition, or nothing but the site's own words. */
export function singlePages(edition: Edition): readonly SitePage[] {
  const { stories, archive, series, topics, bylines } = edition;
  const page = (path: string, shown: Record<string, unknown>) => ({ path, key: pageKey(edition, shown) });
  return [
    page(paths.home, { stories: makeHome(edition), shelf: makeLatestShelf(edition) }),
    page(files.notFound, { stories: listed(stories.slice(0, 3)), shelf: makeSteadyShelf(edition) }),
    page(paths.archive, {
      months: archive.map(({ year, months }) => ({ year, months: months.map(({ month, count }) => [month, count]) })),
    }),
    page(paths.corrections, { text: listCorrections(edition) }),
    page(paths.series, { series: series.map(makeCountedBook) }),
    page(paths.topics, { text: topics.map(({ name, slug, stories }) => [name, topicPath(slug), stories.length]) }),
    page(paths.bylines, { text: bylines.map(({ name, slug, stories }) => [name, bylinePath(slug), stories.length]) }),
    page(paths.feeds, {
      channel: feedChannels(edition).map(({ kind, path, name, lang }) => ({ kind, path, name, lang })),
    }),
    page(readerPaths.search, { text: formatShards(searchShards(edition)) }),
    ...[paths.about, readerPaths.saved, readerPaths.data, readerPaths.offline].map((path) => page(path, {})),
  ];
}

/** Every page there is. */
export function sitePages(edition: Edition): readonly SitePage[] {
  return [
    ...storyPages(edition),
    ...singlePages(edition),
    ...yearPages(edition),
    ...monthPages(edition),
    ...dayPages(edition),
    ...seriesPages(edition),
    ...printPages(edition),
    ...topicFronts(edition),
    ...topicPages(edition),
    ...bylineFronts(edition),
    ...bylinePages(edition),
  ];
}

function shelfPage<View extends ShelfView>(view: View, edition: Edition) {
  return { path: view.path, key: shelfKey(view, edition), props: { view } };
}

export interface SitePage {
  /** from the front page, such as `/series/` */
  readonly path: string;
  /** while it is the same, the page is the same to the byte (page-key.ts) */
  readonly key: string;
}
