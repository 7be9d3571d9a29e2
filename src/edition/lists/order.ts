import { compareText } from '../../lib/text/compare-text.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';

const collatorOf = memoize((language: string) => new Intl.Collator(language, { numeric: true }));

/** Newest first, then by id. */
export function compareNewest(a: Pick<Article, 'published' | 'id'>, b: Pick<Article, 'published' | 'id'>): number {
  return b.published.getTime() - a.published.getTime() || compareText(a.id, b.id);
}

/** Compares names in the site's language, whatever the machine's locale. */
export function compareNames(a: string, b: string): number {
  return collatorOf(publication.language).compare(a, b);
}
