import type { z } from 'astro/zod';

/**
 * What one field of a story requires of another. Fields with their own problems are left out, so that one mistake is
 * reported once.
 */
export function refuseContradictions(fields: Fields, ctx: z.core.$RefinementCtx<Fields>): void {
  const refused = ctx.issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path = [] }) => path);
  const isSound = (...path: Path) =>
    refused.every((other) => path.slice(0, other.length).some((step, index) => step !== other[index]));
  const refuse = (path: Path, message: string, note: string) =>
    ctx.addIssue({ code: 'custom', path: [...path], message, params: { note } });

  const published = isSound('published') ? fields.published : undefined;
  const updated = isSound('updated') ? fields.updated : undefined;
  const embargo = isSound('embargo') ? fields.embargo : undefined;
  const expires = isSound('expires') ? fields.expires : undefined;
  const { agency, authors, status, withdrawal, photo } = fields;

  if (isSound('agency') && isSound('authors') && !agency && !authors.length)
    refuse(['agency'], 'agency: Reuters, or authors: [{name: …}]', 'neither agency nor authors');
  if (isSound('status') && isSound('withdrawal')) {
    if (status === 'withdrawn' && !withdrawal)
      refuse(['withdrawal'], 'withdrawal: {at: …, reason: …}', 'a withdrawn story must say when and why');
    if (status !== 'withdrawn' && withdrawal)
      refuse(['status'], 'status: withdrawn, or no withdrawal', 'the story has a withdrawal');
  }
  if (isSound('photo', 'image') && isSound('photo', 'alt') && photo?.image !== undefined && photo.alt === undefined)
    refuse(['photo', 'alt'], 'alt: what the picture shows, or alt: "" if it adds nothing', 'a picture without alt');

  const { id, translationOf, originalChecked } = fields;
  if (isSound('translationOf') && translationOf !== undefined && translationOf === id)
    refuse(['translationOf'], 'the id of another story, or nothing', 'a story cannot be a translation of itself');
  if (isSound('translationOf') && translationOf === undefined && originalChecked)
    refuse(['originalChecked'], 'translationOf: the id of the original, too', 'not a translation');

  const refuseBefore = (first: Date | undefined, path: Path, instant: Date | undefined) => {
    if (first && instant && isSound(...path) && instant < first)
      refuse(path, 'a time after published', 'before it was published');
  };
  refuseBefore(published, ['withdrawal', 'at'], withdrawal?.at);
  refuseBefore(published, ['updated'], updated);
  if (expires && published && expires <= published)
    refuse(['expires'], 'a time after published', 'before it was published');
  if (expires && embargo && expires <= embargo) refuse(['expires'], 'a time after embargo', 'before the embargo ends');
  // If one entry of a list is wrong, the others are still checked.
  if (Array.isArray(fields.corrections))
    fields.corrections.forEach((correction, index) =>
      refuseBefore(published, ['corrections', index, 'at'], correction?.at),
    );
}

type Path = readonly (string | number)[];

/** The fields that the rules check, as the schema gives them. */
interface Fields {
  id: string;
  published: Date;
  updated?: Date | undefined;
  embargo?: Date | undefined;
  expires?: Date | undefined;
  corrections: readonly { at: Date }[];
  agency?: string | undefined;
  authors: readonly unknown[];
  status: 'published' | 'draft' | 'withdrawn';
  withdrawal?: { readonly at: Date } | undefined;
  translationOf?: string | undefined;
  originalChecked?: Date | undefined;
  photo?: { image?: string | undefined; alt?: string | undefined } | undefined;
}
