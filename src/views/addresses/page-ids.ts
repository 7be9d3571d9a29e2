import { memoize } from '../../lib/caches/memoize.ts';
import type { TextEntryFacts } from '../../schemas/text-entry.ts';
import type { Article } from '../../schemas/article.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { makeRedirects, spellings } from './redirects.ts';
import type { SeriesRun } from '../../edition/lists/series.ts';
import { runFacts } from '../series/series-facts.ts';
import { partId } from '../series/series-view.ts';
import { makeVolumes, printedId, type Volume } from '../series/series-print.ts';
import { articlePath, bylinePath, paths, seriesPath, textPagePath, topicPath } from '../../addresses/urls.ts';

/** Ids of headings on pages that do not depend on stories (`src/pages/`). */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  [paths.home]: ['latest', 'series-shelf'],
  [paths.feeds]: ['latest', 'languages', 'series', 'topics', 'bylines'],
};

/** Every page has its main part (layouts/Page.astro). */
const MAIN = 'main';

/**
 * Returns the ids on a page that a link can lead to. Parts that depend on the time of a build, such as what to read next,
 * always count.
 *
 * @param path decoded path of an existing page
 * @returns undefined for any other path
 */
export function placesOnPage(path: string, edition: Edition): PagePlaces | undefined {
  const page = path.replace(/\/index\.html$/, '/');
  for (const spelling of [page, `${page}/`]) {
    const headings = HEADINGS[spelling];
    if (headings) return { ids: [MAIN, ...headings], bodies: [] };
    const places = madePages(edition).get(spelling);
    if (places) return places();
  }
  return /(?:^|\/)[^/.]*$/.test(page) ? { ids: [MAIN], bodies: [] } : undefined;
}

/** The ids on a story's page (layouts/Article.astro). */
export function placesOfStory({ file, photo, corrections, series }: Article): PagePlaces {
  const ids = [
    MAIN,
    ...(photo ? ['photo'] : []),
    ...(corrections.length > 0 ? ['corrections'] : []),
    ...(series ? ['series-box'] : []),
    'read-next',
    'series-shelf',
  ];
  return { ids, bodies: [{ file, prefix: '' }] };
}

const madePages = memoize((edition: Edition): ReadonlyMap<string, () => PagePlaces> => {
  const { aliases, shortLinks } = makeRedirects(edition);
  const stories = new Map(edition.stories.map((story) => [articlePath(story), () => placesOfStory(story)]));
  const redirects = [...aliases, ...shortLinks].flatMap(({ from, to }) => {
    const places = stories.get(to);
    return places ? spellings(from).map((spelling) => [spelling, places] as const) : [];
  });
  return new Map([
    ...redirects,
    ...stories,
    ...edition.pages.map((page) => [textPagePath(page.id), () => placesOfText(page)] as const),
    ...edition.topics.flatMap(({ slug, head }) => (head ? [[topicPath(slug), () => placesOfText(head)] as const] : [])),
    ...edition.bylines.flatMap(({ slug, head }) =>
      head ? [[bylinePath(slug), () => placesOfText(head)] as const] : [],
    ),
    ...edition.series.map((run) => [seriesPath(run.series.id), () => placesOfSeries(run)] as const),
    ...edition.series.flatMap((run) =>
      makeVolumes(run).map((volume, index) => [volume.path, () => placesInPrint(run, volume, index === 0)] as const),
    ),
  ]);
});

function placesOfText({ file }: Pick<TextEntryFacts, 'file'>): PagePlaces {
  return { ids: [MAIN], bodies: [{ file, prefix: '' }] };
}

function placesOfSeries(run: SeriesRun): PagePlaces {
  const parts = run.parts.length > 0 ? ['parts', ...runFacts(run).rows.map(partId)] : [];
  const ids = [MAIN, 'series-shelf', ...parts];
  return { ids, bodies: [{ file: run.series.file, prefix: '' }] };
}

function placesInPrint({ series }: SeriesRun, { parts }: Volume, isFirst: boolean): PagePlaces {
  const places = parts.map((part) => ({ id: printedId(part.id), part }));
  const ids = places.flatMap(({ id, part }) => [
    id,
    `${id}-title`,
    ...(part.photo ? [`${id}-photo`] : []),
    ...(part.corrections.length > 0 ? [`${id}-corrections`] : []),
  ]);
  const introduction = isFirst ? [{ file: series.file, prefix: '' }] : [];
  const bodies = places.map(({ id, part }) => ({ file: part.file, prefix: `${id}-` }));
  return { ids: [MAIN, 'contents', ...ids], bodies: [...introduction, ...bodies] };
}

export interface PagePlaces {
  readonly ids: readonly string[];
  /** files whose text is on the page, and the prefix of its ids there */
  readonly bodies: readonly { readonly file: string; readonly prefix: string }[];
}
