import { memoize } from '../../lib/memoize.ts';
import { neighbourDays, neighbourMonths, neighbourYears } from '../lists/archive-neighbours.ts';
import { countMonth, countMonths, type ArchiveDay } from '../../edition/archive.ts';
import { cardFacts, type CardFacts } from '../lists/story-card.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { nextReading } from '../article/next-reading.ts';
import { keyOf } from '../../lib/page-key.ts';
import { seriesFacts } from '../series/series-facts.ts';
import { volumeFacts } from '../series/series-print.ts';
import { makeSteadyShelf, type SeriesShelf } from '../series/series-shelf.ts';
import { homeShare, noticeShare, seriesShare, storyShare, type ShareSubject } from '../share/share-image.ts';
import { sheet, type Sheet } from './sheet.ts';
import { storyListFronts, storyListPages, type StoryListFacts } from '../lists/story-list-view.ts';
import { noticeFacts, storyFacts, type NoticeFacts, type StoryFacts } from '../article/story-facts.ts';
import { singlePages } from './single-pages.ts';
import { articlePath, dayPath, monthPath, seriesPath, yearPath } from '../../addresses/urls.ts';
import { site } from '../../site.ts';

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
export const topicFronts = memoize((edition: Edition) =>
  storyListFronts('Topic', edition.topics).map(shelfPage(edition)),
);

/** The numbered pages of topics. */
export const topicPages = memoize((edition: Edition) =>
  storyListPages('Topic', edition.topics).map(shelfPage(edition)),
);

/** The front of each byline. */
export const bylineFronts = memoize((edition: Edition) =>
  storyListFronts('Byline', edition.bylines).map(shelfPage(edition)),
);

/** The numbered pages of bylines. */
export const bylinePages = memoize((edition: Edition) =>
  storyListPages('Byline', edition.bylines).map(shelfPage(edition)),
);

/** Every page there is, by its path, with its key: while that is the same, so is the page, to the byte (page-key.ts). */
export function sitePages(edition: Edition): readonly { readonly path: string; readonly key: string }[] {
  return listPages(edition).map(({ path, facts }) => ({ path, key: keyOf(facts) }));
}

/** Every preview picture that the pages ask for. */
export function shareSubjects(edition: Edition): readonly ShareSubject[] {
  const previews = listPages(edition).flatMap(({ facts }) => facts.preview ?? []);
  return [...new Set([homeShare(), ...previews])];
}

const listPages = memoize((edition: Edition): readonly Page<{ readonly preview?: ShareSubject | undefined }>[] => {
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
});

const monthsOf = memoize(({ archive }: Edition) => archive.flatMap(({ months }) => months));

function dayFacts({ stories, ...day }: ArchiveDay) {
  return { day, stories: stories.map(cardFacts) };
}

function shelfPage(edition: Edition) {
  return (facts: StoryListFacts) => ({ path: facts.text.path, facts: sheet(edition, facts) });
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
