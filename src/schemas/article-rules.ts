import type { z } from 'astro/zod';

/**
 * What one field of a story demands of another. Fields that were refused by themselves are left out,
 * so that one mistake is reported once.
 */
export function refuseContradictions(fields: Fields, ctx: z.core.$RefinementCtx<Fields>): void {
  const refused = new Set(ctx.issues.map((issue) => issue.path?.[0]));
  const article: Partial<Fields> = { ...fields };
  if (refused.has('published')) delete article.published;
  if (refused.has('updated')) delete article.updated;
  if (refused.has('embargo')) delete article.embargo;
  if (refused.has('expires')) delete article.expires;
  if (refused.has('corrections')) delete article.corrections;
  if (refused.has('photo')) delete article.photo;

  const refuse = (path: (string | number)[], message: string, note: string) =>
    ctx.addIssue({ code: 'custom', path, message, params: { note } });
  const { published, updated, embargo, expires, photo } = article;

  if (!refused.has('agency') && !refused.has('authors') && !article.agency && !article.authors?.length)
    refuse(['agency'], 'agency: Reuters, or authors: [{name: …}]', 'neither agency nor authors');
  if (!refused.has('status') && !refused.has('withdrawal')) {
    if (article.status === 'withdrawn' && !article.withdrawal)
      refuse(['withdrawal'], 'withdrawal: {at: …, reason: …}', 'a withdrawn story says when and why');
    if (article.status !== 'withdrawn' && article.withdrawal)
      refuse(['status'], 'status: withdrawn, or no withdrawal', 'the story has a withdrawal');
  }
  if (article.withdrawal?.at && published && article.withdrawal.at < published && !refused.has('withdrawal'))
    refuse(['withdrawal', 'at'], 'an instant after published', 'before it was published');
  if (photo?.image !== undefined && photo.alt === undefined)
    refuse(['photo', 'alt'], 'alt: what the picture shows, or alt: "" when it adds nothing', 'a picture without alt');
  if (updated && published && updated < published)
    refuse(['updated'], 'an instant after published', 'before it was published');
  if (expires && published && expires <= published)
    refuse(['expires'], 'an instant after published', 'before it was published');
  if (expires && embargo && expires <= embargo)
    refuse(['expires'], 'an instant after embargo', 'before the embargo ends');
  article.corrections?.forEach(({ at }, index) => {
    if (published && at < published)
      refuse(['corrections', index, 'at'], 'an instant after published', 'before it was published');
  });
}

/** The fields that rules speak of, as the schema gives them. */
interface Fields {
  published: Date;
  updated?: Date | undefined;
  embargo?: Date | undefined;
  expires?: Date | undefined;
  corrections: readonly { at: Date }[];
  agency?: string | undefined;
  authors: readonly unknown[];
  status: 'published' | 'draft' | 'withdrawn';
  withdrawal?: { readonly at: Date } | undefined;
  photo?: { image?: string | undefined; alt?: string | undefined } | undefined;
}
