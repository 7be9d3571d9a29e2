import { memoize } from '../../lib/caches/memoize.ts';
import { calloutOn, type WithCallout } from '../callouts/callout.ts';
import { neighbourDays, neighbourMonths, neighbourYears } from '../lists/archive-neighbours.ts';
import { countMonth, countMonths } from '../../edition/lists/archive.ts';
import { cardFacts, type CardFacts } from '../lists/story-card.ts';
import { policyPath } from '../../edition/text-pages.ts';
import { dayFacts } from '../lists/days.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { nextReading } from '../article/next-reading.ts';
import { keyOf, shared } from '../../lib/page-key.ts';
import { seriesFacts } from '../series/series-facts.ts';
import { makeVolumes, volumeFacts } from '../series/series-print.ts';
import { makeShelfByTitle, type SeriesShelf } from '../series/series-shelf.ts';
import { previewFrom, previewOf, type Preview } from '../share/preview.ts';
import { homeShare, noticeShare, seriesShare, storyShare, type ShareSubject } from '../share/share-image.ts';
import { withFonts, type WithFonts } from './with-fonts.ts';
import { noticeFacts, storyFacts, type NoticeFacts, type StoryFacts } from '../article/story-facts.ts';
import { singlePages } from './single-pages.ts';
import {
  bylineFronts,
  bylineFrontsByLanguage,
  bylinePages,
  bylinePagesByLanguage,
  languageFronts,
  languagePages,
  topicFronts,
  topicFrontsByLanguage,
  topicPages,
  topicPagesByLanguage,
} from './story-list-pages.ts';
import { textPageFacts } from './text-page.ts';
import { articlePath, dayPath, monthPath, seriesPath, textPagePath, yearPath } from '../../addresses/urls.ts';
import { publication } from '../../publication.ts';

/*
 * Every page of the site, kind by kind: its path, and the function that makes its facts. A route gets only these facts,
 * and the key is made from the same facts, so a page cannot show anything that its key leaves out. The routes of
 * src/pages and the plan of a build take their paths from here; each list is made once for an edition. The pages of topics,
 * bylines and languages are in story-list-pages.ts, those that exist once in single-pages.ts.
 */

/** Stories, and the notices of withdrawn ones. */
export const storyPages = memoize((edition: Edition): readonly Page<StoryPage | NoticePage>[] => {
  const stories = edition.stories.map((article) => ({
    path: articlePath(article),
    makeFacts: () => {
      const facts = storyFacts(article, edition);
      const next = nextReading(article, edition, publication.lists.next).map(cardFacts);
      const shelf = makeShelfByTitle(edition, facts.series?.book.id);
      const callout = calloutOn(edition, 'articles', article.topics);
      return withFonts(edition, { ...facts, next, ...callout, shelf });
    },
    preview: () => previewFrom(storyFacts(article, edition), storyShare),
  }));
  const notices = edition.withdrawn.map((article) => ({
    path: articlePath(article),
    makeFacts: () => {
      const facts = noticeFacts(article);
      const policy = policyPath('corrections', edition.pages);
      return withFonts(edition, { ...facts, policy, shelf: makeShelfByTitle(edition) });
    },
    preview: () => previewFrom(noticeFacts(article), noticeShare),
  }));
  return [...stories, ...notices];
});

export const yearPages = memoize((edition: Edition) =>
  edition.archive.map((year) => ({
    path: yearPath(year.year),
    makeFacts: () =>
      withFonts(edition, { months: countMonths(year), neighbours: neighbourYears(edition.archive, year) }),
  })),
);

/** The paper's own pages. */
export const textPages = memoize((edition: Edition) =>
  edition.pages.map((page) => ({
    path: textPagePath(page.id),
    makeFacts: () => withFonts(edition, { ...textPageFacts(page, edition), ...calloutOn(edition, 'pages') }),
  })),
);

export const monthPages = memoize((edition: Edition) =>
  monthsOf(edition).map((month) => ({
    path: monthPath(month.year, month.month),
    makeFacts: () => {
      const neighbours = neighbourMonths(edition.archive, month);
      return withFonts(edition, { text: countMonth(month), stories: month.days.map(dayFacts), neighbours });
    },
  })),
);

export const dayPages = memoize((edition: Edition) =>
  monthsOf(edition)
    .flatMap(({ days }) => days)
    .map((day) => ({
      path: dayPath(day),
      makeFacts: () => withFonts(edition, { stories: dayFacts(day), neighbours: neighbourDays(edition.archive, day) }),
    })),
);

export const seriesPages = memoize((edition: Edition) =>
  edition.series.map((run) => ({
    path: seriesPath(run.series.id),
    makeFacts: () => {
      const facts = seriesFacts(run, edition);
      const shelf = makeShelfByTitle(edition, run.series.id);
      return withFonts(edition, { ...facts, ...calloutOn(edition, 'series'), shelf, preview: seriesShare(facts) });
    },
  })),
);

/** Each series as print documents. */
export const printPages = memoize((edition: Edition) =>
  edition.series.flatMap((run) =>
    makeVolumes(run).map((volume) => ({
      path: volume.path,
      makeFacts: () => {
        const preview = seriesShare(seriesFacts(run, edition));
        return withFonts(edition, { ...volumeFacts(volume, run, edition), preview });
      },
    })),
  ),
);

/**
 * Lists every page by its path, with its key. While the key stays the same, so does every byte of the page (page-key.ts).
 */
export const sitePages = memoize((edition: Edition): readonly KeyedPage[] => {
  // The head and foot of every page link to these.
  const links = shared(publication.pages);
  return listPages(edition).map(({ path, makeFacts, preview }) => {
    const facts = makeFacts();
    const key = keyOf({ ...facts, pages: links });
    if (preview) return { path, key, preview: preview() };
    return { path, key, preview: facts.preview && previewOf(facts.preview, () => makeFacts().preview) };
  });
});

/** Every preview picture of the pages, each once. */
export function previews(edition: Edition): readonly Preview[] {
  const all = [previewOf(homeShare(), homeShare), ...sitePages(edition).flatMap(({ preview }) => preview ?? [])];
  return [...new Map(all.map((preview) => [preview.digest, preview])).values()];
}

const listPages = (edition: Edition): readonly Page<{ readonly preview?: ShareSubject | undefined }>[] => [
  ...storyPages(edition),
  ...singlePages(edition),
  ...yearPages(edition),
  ...textPages(edition),
  ...monthPages(edition),
  ...dayPages(edition),
  ...seriesPages(edition),
  ...printPages(edition),
  ...topicFronts(edition),
  ...topicPages(edition),
  ...topicFrontsByLanguage(edition),
  ...topicPagesByLanguage(edition),
  ...bylineFronts(edition),
  ...bylinePages(edition),
  ...bylineFrontsByLanguage(edition),
  ...bylinePagesByLanguage(edition),
  ...languageFronts(edition),
  ...languagePages(edition),
];

const monthsOf = memoize(({ archive }: Edition) => archive.flatMap(({ months }) => months));

/** Facts are made when needed: those of ten thousand pages would take 400 MB. */
interface Page<Facts> {
  /** from the front page, such as `/series/` */
  readonly path: string;
  readonly makeFacts: () => WithFonts<Facts>;
  /** if it is not among the facts */
  readonly preview?: () => Preview;
}

interface KeyedPage {
  readonly path: string;
  readonly key: string;
  readonly preview: Preview | undefined;
}

export type TextFacts = ReturnType<ReturnType<typeof textPages>[number]['makeFacts']>;

export type YearFacts = ReturnType<ReturnType<typeof yearPages>[number]['makeFacts']>;

type StoryPage = StoryFacts & Under & WithCallout & { readonly next: readonly CardFacts[] };
type NoticePage = NoticeFacts & Under & { readonly policy: string | undefined };

/** What is below a story. Its preview follows from the other facts. */
interface Under {
  readonly shelf: SeriesShelf;
  readonly preview?: undefined;
}
