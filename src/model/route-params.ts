import type { Article } from '../schemas/article.ts';
import { articlePath, dayPath, monthPath, yearPath } from './urls.ts';
import type { Day } from './dates.ts';

/*
 * Route parameters are cut from the very paths links are made of (urls.ts), so that a page can never stand
 * anywhere but where links lead.
 */

/** For `[year]/[month]/[day]/[slug]`. */
export function articleParams(article: Pick<Article, 'published' | 'timeZone' | 'slug'>) {
  const [year, month, day, slug] = segments(articlePath(article));
  return { year, month, day, slug };
}

/** For `[year]`, `[year]/[month]` and `[year]/[month]/[day]`. */
export function yearParams(year: number) {
  return { year: segments(yearPath(year))[0] };
}

export function monthParams({ year, month }: Pick<Day, 'year' | 'month'>) {
  const [yearSegment, monthSegment] = segments(monthPath(year, month));
  return { year: yearSegment, month: monthSegment };
}

export function dayParams(date: Day) {
  const [year, month, day] = segments(dayPath(date));
  return { year, month, day };
}

/** For `[...lead]`: the path without its outer slashes. */
export function leadParams(from: string) {
  return { lead: segments(from).join('/') };
}

/** For `[...channel]/[feed]`. */
export function feedParams(path: string) {
  const parts = segments(path);
  return { channel: parts.slice(0, -1).join('/') || undefined, feed: parts.at(-1) };
}

/** For `series/[id]/print/[...volume]`. */
export function seriesPrintParams(path: string) {
  const [, id, , volume] = segments(path);
  return { id, volume };
}

/** For `sitemaps/[name]`. */
export function sitemapParams(path: string) {
  return { name: segments(path)[1] };
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
