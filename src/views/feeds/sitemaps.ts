import type { Article } from '../../schemas/article.ts';
import { lastChange } from '../article/article-view.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { listedPages } from '../../addresses/own-addresses.ts';
import { compareNewest } from '../../edition/lists/order.ts';
import { frontsByLanguage, pagesByLanguage, storyListFronts, storyListPages } from '../lists/story-list-view.ts';
import {
  articlePath,
  dayPath,
  monthPath,
  seriesPath,
  sitemapPath,
  textPagePath,
  yearPath,
} from '../../addresses/urls.ts';

/** The most addresses that one file may hold (https://www.sitemaps.org/protocol.html). */
const MAX_URLS_PER_SITEMAP = 50_000;

/**
 * Every address for search engines, in files: one for each month of stories, which changes only with its own stories, and
 * one for the pages that lead to them. Notices and redirects are left out.
 *
 * @param most the most addresses in one file
 */
export function makeSitemaps(edition: Edition, most = MAX_URLS_PER_SITEMAP): readonly Sitemap[] {
  const months = edition.archive.flatMap(({ months }) => months).toReversed();
  return [
    ...split('pages', pages(edition), most),
    ...months.flatMap(({ year, month, days }) => {
      const stories = days.flatMap(({ stories }) => stories).sort((a, b) => compareNewest(b, a));
      // `2023-11`, from the address `/2023/11/`.
      return split(monthPath(year, month).slice(1, -1).replace('/', '-'), stories.map(storyEntry), most);
    }),
  ];
}

/** Oldest first, so that a full file stays the same. The first file keeps the plain name. */
function split(name: string, entries: readonly SitemapEntry[], most: number): Sitemap[] {
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => {
    const part = entries.slice(index * most, (index + 1) * most);
    const latest = part.flatMap(({ modified }) => modified ?? []).reduce(later, undefined);
    return { path: sitemapPath(index === 0 ? name : `${name}-${index + 1}`), modified: latest, entries: part };
  });
}

function later(a: Date | undefined, b: Date): Date {
  return a && a > b ? a : b;
}

function storyEntry(article: Article): SitemapEntry {
  return { path: articlePath(article), modified: lastChange(article) ?? article.published };
}

/** Lists change in more ways than one date could say, so they have none. */
function pages(edition: Edition): readonly SitemapEntry[] {
  return pagePaths(edition).map((path) => ({ path, modified: undefined }));
}

/** Every page except stories: lists of stories, and the paper's own pages. */
export function pagePaths({ pages, series, topics, bylines, languages, archive }: Edition): readonly string[] {
  const lists = [
    ...storyListFronts('Topic', topics),
    ...storyListPages('Topic', topics),
    ...frontsByLanguage('Topic', topics),
    ...pagesByLanguage('Topic', topics),
    ...storyListFronts('Byline', bylines),
    ...storyListPages('Byline', bylines),
    ...frontsByLanguage('Byline', bylines),
    ...pagesByLanguage('Byline', bylines),
    ...storyListFronts('Language', languages),
    ...storyListPages('Language', languages),
  ];
  const dates = archive.flatMap(({ year, months }) => [
    yearPath(year),
    ...months.flatMap(({ month, days }) => [monthPath(year, month), ...days.map(dayPath)]),
  ]);
  return [
    ...listedPages,
    ...pages.map(({ id }) => textPagePath(id)),
    ...series.map(({ series: { id } }) => seriesPath(id)),
    ...lists.map(({ path }) => path),
    ...dates,
  ];
}

export interface Sitemap {
  readonly path: string;
  /** the last change of any page in it */
  readonly modified: Date | undefined;
  readonly entries: readonly SitemapEntry[];
}

export interface SitemapEntry {
  readonly path: string;
  /** the last change of substance, if known */
  readonly modified: Date | undefined;
}
