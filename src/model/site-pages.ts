import { memoize } from '../lib/memoize.ts';
import { neighbourDays, neighbourMonths, neighbourYears } from './archive-neighbours.ts';
import type { ArchiveDay, ArchiveMonth } from './archive.ts';
import { cardFacts, type CardFacts } from './card.ts';
import { listCorrections } from './corrections.ts';
import { localDay } from './dates.ts';
import { feedChannels } from './feed-channels.ts';
import { blocksFor } from './fonts.ts';
import { homeFacts } from './home.ts';
import type { Edition } from './make-edition.ts';
import { nextReading } from './next-reading.ts';
import { keyOf, shared } from './page-key.ts';
import { formatShards, searchShards } from './search.ts';
import { makeCountedBook, seriesFacts } from './series-facts.ts';
import { volumeFacts } from './series-print.ts';
import { makeLatestShelf, makeSteadyShelf, type SeriesShelf } from './series-shelf.ts';
import { homeShare, noticeShare, seriesShare, storyShare, type ShareSubject } from './share-image.ts';
import { shelfFronts, shelfPages, type ShelfFacts } from './shelf-view.ts';
import type { Shelf } from './shelves.ts';
import { noticeFacts, storyFacts, type NoticeFacts, type StoryFacts } from './story-facts.ts';
import { articlePath, bylinePath, dayPath, files, monthPath, paths, readerPaths, seriesPath, topicPath, yearPath } from './urls.ts'; // prettier-ignore
import { site } from '../site.ts';

/*
 * Every page of the site, kind by kind: its path, and the facts that it is made of. Its route is given these and nothing
 * else, and its key is made of the same, so that a page cannot show what its key does not know. The routes of src/pages take
 * their paths from here, and so does the plan of a build, each list made once for an edition.
 */

/** Stories, and the notices of those that were withdrawn. */
export const storyPages = memoize((edition: Edition): readonly Page<StoryPage | NoticePage>[] => {
  const stories = edition.stories.map((article) => {
    const facts = storyFacts(article, edition);
    const next = nextReading(article, edition, site.lists.next).map(cardFacts);
    const shelf = makeSteadyShelf(edition, facts.series?.book.id);
    return { path: articlePath(article), facts: sheet(edition, { ...facts, next, shelf, preview: storyShare(facts) }) };
  });
  const notices = edition.withdrawn.map((article) => {
    const facts = noticeFacts(article);
    const shelf = makeSteadyShelf(edition);
    return { path: articlePath(article), facts: sheet(edition, { ...facts, shelf, preview: noticeShare(facts) }) };
  });
  return [...stories, ...notices];
});

export const yearPages = memoize((edition: Edition) =>
  edition.archive.map((year) => {
    const neighbours = neighbourYears(edition.archive, year);
    return { path: yearPath(year.year), facts: sheet(edition, { months: countMonths(year), neighbours }) };
  }),
);

export const monthPages = memoize((edition: Edition) =>
  monthsOf(edition).map((month) => {
    const neighbours = neighbourMonths(edition.archive, month);
    const text = countMonth(month);
    return {
      path: monthPath(month.year, month.month),
      facts: sheet(edition, { text, stories: month.days.map(dayFacts), neighbours }),
    };
  }),
);

export const dayPages = memoize((edition: Edition) =>
  monthsOf(edition)
    .flatMap(({ days }) => days)
    .map((day) => {
      const neighbours = neighbourDays(edition.archive, day);
      return { path: dayPath(day), facts: sheet(edition, { stories: dayFacts(day), neighbours }) };
    }),
);

export const seriesPages = memoize((edition: Edition) =>
  edition.series.map((run) => {
    const facts = seriesFacts(run, edition);
    const shelf = makeSteadyShelf(edition, run.series.id);
    return { path: seriesPath(run.series.id), facts: sheet(edition, { ...facts, shelf, preview: seriesShare(facts) }) };
  }),
);

/** Each series as documents for the printer. */
export const printPages = memoize((edition: Edition) =>
  edition.series.flatMap((run) => {
    const preview = seriesShare(seriesFacts(run, edition));
    return volumeFacts(run, edition).map(({ path, facts }) => ({ path, facts: sheet(edition, { ...facts, preview }) }));
  }),
);

/** The front of each topic. */
export const topicFronts = memoize((edition: Edition) => shelfFronts('Topic', edition.topics).map(shelfPage(edition)));

/** The numbered pages of topics. */
export const topicPages = memoize((edition: Edition) => shelfPages('Topic', edition.topics).map(shelfPage(edition)));

/** The front of each byline. */
export const bylineFronts = memoize((edition: Edition) =>
  shelfFronts('Byline', edition.bylines).map(shelfPage(edition)),
);

/** The numbered pages of bylines. */
export const bylinePages = memoize((edition: Edition) => shelfPages('Byline', edition.bylines).map(shelfPage(edition)));

/** Pages that the site has once. Each shows something of the edition, or nothing but the site's own words. */
const SINGLE_PAGES = {
  [paths.home]: (edition: Edition) => {
    const [latest] = edition.stories;
    const day = latest && localDay(latest.published, latest.timeZone ?? site.timeZone);
    return { text: { day }, stories: homeFacts(edition), shelf: makeLatestShelf(edition) };
  },
  [files.notFound]: (edition: Edition) => {
    return { stories: edition.stories.slice(0, 3).map(cardFacts), shelf: makeSteadyShelf(edition) };
  },
  [paths.archive]: ({ archive }: Edition) => {
    return { months: archive.map(countMonths) };
  },
  [paths.corrections]: (edition: Edition) => ({ text: listCorrections(edition) }),
  [paths.series]: ({ series }: Edition) => ({ series: series.map(makeCountedBook) }),
  [paths.topics]: ({ topics }: Edition) => ({ text: countNames(topics, topicPath) }),
  [paths.bylines]: ({ bylines }: Edition) => ({ text: countNames(bylines, bylinePath) }),
  [paths.feeds]: (edition: Edition) => {
    return { channel: feedChannels(edition).map(({ kind, path, name, lang }) => ({ kind, path, name, lang })) };
  },
  [readerPaths.search]: (edition: Edition) => ({ text: formatShards(searchShards(edition)) }),
  [paths.about]: () => ({}),
  [readerPaths.saved]: () => ({}),
  [readerPaths.data]: () => ({}),
  [readerPaths.offline]: () => ({}),
};

/** The facts of a page that the site has once. */
export function singleFacts<Path extends SinglePath>(path: Path, edition: Edition): Sheet<SingleFacts<Path>> {
  return sheet(edition, SINGLE_PAGES[path](edition) as SingleFacts<Path>);
}

/** Every page there is, with its key. */
export const sitePages = memoize((edition: Edition): readonly SitePage[] =>
  listPages(edition).map(({ path, facts }) => ({ path, key: keyOf(facts) })),
);

/** Every preview picture that the pages ask for. */
export function shareSubjects(edition: Edition): readonly ShareSubject[] {
  const previews = listPages(edition).flatMap(({ facts }) => facts.preview ?? []);
  return [...new Set([homeShare(), ...previews])];
}

function listPages(
  edition: Edition,
): readonly { path: string; facts: { type: unknown; preview?: ShareSubject | undefined } }[] {
  return [
    ...storyPages(edition),
    ...Object.keys(SINGLE_PAGES).map((path) => ({ path, facts: singleFacts(path as SinglePath, edition) })),
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

/** With what every page shows: the blocks of type that the site is set in. */
function sheet<Facts extends object>(edition: Edition, facts: Facts): Sheet<Facts> {
  return { ...facts, type: typeOf(edition) };
}

const typeOf = memoize((edition: Edition) => shared(blocksFor(edition.glyphs)));

const monthsOf = memoize(({ archive }: Edition) => archive.flatMap(({ months }) => months));

function countMonths({ year, count, months }: Edition['archive'][number]) {
  return { year, count, months: months.map(countMonth) };
}

function countMonth({ year, month, count }: ArchiveMonth) {
  return { year, month, count };
}

function dayFacts({ stories, ...day }: ArchiveDay) {
  return { day, stories: stories.map(cardFacts) };
}

function countNames(shelves: readonly Shelf[], pathOf: (slug: string) => string) {
  return shelves.map(({ name, slug, stories }) => ({ name, path: pathOf(slug), count: stories.length }));
}

function shelfPage(edition: Edition) {
  return (facts: ShelfFacts) => ({ path: facts.text.path, facts: sheet(edition, facts) });
}

interface Page<Facts> {
  /** from the front page, such as `/series/` */
  readonly path: string;
  readonly facts: Sheet<Facts>;
}

type StoryPage = StoryFacts & Under & { readonly next: readonly CardFacts[] };
type NoticePage = NoticeFacts & Under;

/** What stands under a story, and what its link shows elsewhere. */
interface Under {
  readonly shelf: SeriesShelf;
  readonly preview: ShareSubject;
}

type Sheet<Facts> = Facts & { readonly type: ReturnType<typeof blocksFor> };

export type SinglePath = keyof typeof SINGLE_PAGES;
type SingleFacts<Path extends SinglePath> = ReturnType<(typeof SINGLE_PAGES)[Path]>;

export interface SitePage {
  /** from the front page, such as `/series/` */
  readonly path: string;
  /** while it is the same, the page is the same to the byte (page-key.ts) */
  readonly key: string;
}
