import type { Article } from '../../schemas/article.ts';

/**
 * What the public may see of a story at a moment. The first that holds, in this order:
 *
 * 1. `draft`: its status says so.
 * 2. `scheduled`: `published` is still to come.
 * 3. `embargoed`: `embargo` is still to come.
 * 4. `expired`: `expires` has come; the licence is over from that instant on.
 * 5. `withdrawn`: its status says so; its address carries a notice. A story that never was public
 *    (1–3) or may no longer be (4) gets no notice, because the notice would give it away.
 * 6. `public`.
 */
export function visibility(
  article: Pick<Article, 'status' | 'published' | 'embargo' | 'expires'>,
  now: Date,
): Visibility {
  if (article.status === 'draft') return 'draft';
  if (now < article.published) return 'scheduled';
  if (article.embargo && now < article.embargo) return 'embargoed';
  if (article.expires && now >= article.expires) return 'expired';
  if (article.status === 'withdrawn') return 'withdrawn';
  return 'public';
}

/** When a story becomes public, unless its status or `expires` keeps it hidden. */
export function appearsAt({ published, embargo }: Pick<Article, 'published' | 'embargo'>): Date {
  return embargo && embargo > published ? embargo : published;
}

/** A public story at a moment, without corrections and updates that are dated later; the same object if there are none. */
export function asOf(article: Article, now: Date): Article {
  const moments = [article.updated, ...article.corrections.map(({ at }) => at)];
  if (moments.every((at) => at === undefined || at <= now)) return article;
  const { updated, ...rest } = article;
  const corrections = article.corrections.filter(({ at }) => at <= now);
  return updated && updated <= now ? { ...rest, updated, corrections } : { ...rest, corrections };
}

export type Visibility = 'public' | 'scheduled' | 'embargoed' | 'expired' | 'withdrawn' | 'draft';
