import { calloutOn } from '../callouts/callout.ts';
import { countMonths } from '../../edition/lists/archive.ts';
import { cardFacts } from '../lists/story-card.ts';
import { listCorrections } from '../lists/corrections.ts';
import { localDay } from '../../dates/dates.ts';
import { feedChannels } from '../feeds/feed-channels.ts';
import { dayFacts, latestDays } from '../lists/days.ts';
import { homeFacts } from '../lists/home.ts';
import { policyPath, policyPaths } from '../../edition/text-pages.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { formatShards, searchShards } from '../search/search.ts';
import { makeCountedBook } from '../series/series-facts.ts';
import { makeLatestShelf, makeShelfByTitle } from '../series/series-shelf.ts';
import { withFonts, type WithFonts } from './with-fonts.ts';
import type { StoryList } from '../../edition/lists/story-lists.ts';
import { bylinePath, files, paths, readerPaths, topicPath } from '../../addresses/urls.ts';
import { publication } from '../../publication.ts';

/** Pages that exist once: what each shows of the edition besides the site's own words. */
const SINGLE_PAGES = {
  [paths.home]: (edition: Edition) => {
    const [latest] = edition.stories;
    const day = latest && localDay(latest.published, latest.timeZone ?? publication.timeZone);
    return {
      text: { day },
      policy: policyPaths(edition.pages),
      languages: namesOf(edition),
      stories: homeFacts(edition),
      ...calloutOn(edition, 'front'),
      shelf: makeLatestShelf(edition),
    };
  },
  [files.notFound]: (edition: Edition) => {
    return { stories: edition.stories.slice(0, 3).map(cardFacts), shelf: makeShelfByTitle(edition) };
  },
  [paths.archive]: (edition: Edition) => {
    return { months: edition.archive.map(countMonths), languages: namesOf(edition) };
  },
  [paths.latest]: ({ archive }: Edition) => ({ stories: latestDays(archive).map(dayFacts) }),
  [paths.corrections]: (edition: Edition) => {
    return { text: listCorrections(edition), policy: policyPath('corrections', edition.pages) };
  },
  [paths.series]: ({ series }: Edition) => ({ series: series.map(makeCountedBook) }),
  [paths.topics]: ({ topics }: Edition) => ({ text: countNames(topics, topicPath) }),
  [paths.bylines]: ({ bylines }: Edition) => ({ text: countNames(bylines, bylinePath) }),
  [paths.feeds]: (edition: Edition) => {
    return { channel: feedChannels(edition).map(({ kind, path, name, lang }) => ({ kind, path, name, lang })) };
  },
  [readerPaths.search]: (edition: Edition) => ({
    text: formatShards(searchShards(edition)),
    languages: edition.languages.length > 0,
  }),
  [readerPaths.saved]: () => ({}),
  [readerPaths.data]: () => ({}),
  [readerPaths.offline]: () => ({}),
};

/** The facts of a page that exists once. */
export function singleFacts<Path extends SinglePath>(path: Path, edition: Edition): SingleFacts<Path> {
  return withFonts(edition, SINGLE_PAGES[path](edition) as ReturnType<(typeof SINGLE_PAGES)[Path]>);
}

/** All of these pages, by path. */
export function singlePages(edition: Edition) {
  const paths = Object.keys(SINGLE_PAGES) as SinglePath[];
  return paths.map((path) => ({ path, makeFacts: (): WithFonts<object> => singleFacts(path, edition) }));
}

function countNames(lists: readonly StoryList[], pathOf: (slug: string) => string) {
  return lists.map(({ name, slug, stories }) => ({ name, path: pathOf(slug), count: stories.length }));
}

function namesOf({ languages }: Edition) {
  return languages.map(({ name, slug }) => ({ name, slug }));
}

export type SinglePath = keyof typeof SINGLE_PAGES;
export type SingleFacts<Path extends SinglePath> = WithFonts<ReturnType<(typeof SINGLE_PAGES)[Path]>>;
