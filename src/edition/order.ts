import { compareText } from '../lib/compare-text.ts';
import type { Article } from '../schemas/article.ts';
import { site } from '../site.ts';

const collator = new Intl.Collator(site.language, { numeric: true });

/** Newest first; of two at one instant the smaller id first. */
export function compareNewest(a: Pick<Article, 'published' | 'id'>, b: Pick<Article, 'published' | 'id'>): number {
  return b.published.getTime() - a.published.getTime() || compareText(a.id, b.id);
}

/** As a reader of the site's language looks names up; the machine's own locale has no say. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
