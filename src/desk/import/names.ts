import path from 'node:path';
import { explainSlug, normaliseSlug, slugFrom } from '../../schemas/slug.ts';

/** Jekyll's names, which many a Hugo archive has kept. */
const DATED = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/;

/** The name of a post's file without its day, its folder's for a bundle (`my-post/index.md`). */
export function nameOfPost(file: string): { day: string | undefined; name: string } {
  const base = path.posix.basename(file).replace(/\.[a-z]+$/i, '');
  const name = /^index(?:\.[a-z-]+)?$/i.test(base) ? path.posix.basename(path.posix.dirname(file)) : base;
  const [, day, rest] = DATED.exec(name) ?? [];
  return { day, name: rest ?? name };
}

/** The last part of a story's address: as the post gives it, else from its file's name; or why there is none. */
export function slugOfPost(given: string | undefined, name: string): { slug: string } | { note: string } {
  const slug = given !== undefined && !explainSlug(given) ? normaliseSlug(given) : slugFrom(given ?? name);
  const note = explainSlug(slug);
  return note ? { note } : { slug };
}

/** A file name that is plain on every disk and in every Markdown address. */
export function plainFileName(name: string): string {
  const extension = path.posix.extname(name).toLowerCase();
  const stem = slugFrom(path.posix.basename(name, path.posix.extname(name))).slice(0, 60) || 'picture';
  return `${explainSlug(stem) ? `picture-${stem}` : stem}${extension.replace(/[^.a-z0-9]/g, '')}`;
}
