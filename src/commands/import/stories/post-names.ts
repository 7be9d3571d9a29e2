import path from 'node:path';
import { groupsOf } from '../../../lib/text/match.ts';
import { explainSlug, normaliseSlug, slugFrom } from '../../../schemas/fields/slug.ts';
import { withoutLanguage } from '../read/languages.ts';

/** File names of Jekyll, which many archives of Hugo still have. */
const DATED_NAME = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/;

/** A day in the path of an address or of folders: `2014/09/15/x`. */
const DAY_IN_PATH = /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?![\d])/;

/**
 * Returns the name of a post's file without day and language; for a bundle (`my-post/index.md`) that of its folder. The day is
 * from the name, or else from the folders around it.
 */
export function nameOfPost(file: string): { day: string | undefined; name: string } {
  const base = withoutLanguage(path.posix.basename(file).replace(/\.[a-z]+$/i, ''));
  const name = base.toLowerCase() === 'index' ? path.posix.basename(path.posix.dirname(file)) : base;
  const [day, rest] = groupsOf(DATED_NAME, name);
  return { day: day ?? dayInPath(file), name: rest ?? name };
}

/** Returns the day in a path or an address, as `2014-9-15`. */
export function dayInPath(text: string): string | undefined {
  const [year, month, day] = groupsOf(DAY_IN_PATH, text);
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** Returns the slug of a story, given in the post or made from its file's name; or why there is none. */
export function slugOfPost(given: string | undefined, name: string): { slug: string } | { note: string } {
  const slug = given !== undefined && !explainSlug(given) ? normaliseSlug(given) : slugFrom(given ?? name);
  const note = explainSlug(slug);
  return note ? { note } : { slug };
}

/** Makes a file name that is safe on every disk and in every Markdown link. */
export function plainFileName(name: string): string {
  const extension = path.posix.extname(name).toLowerCase();
  const stem = slugFrom(path.posix.basename(name, path.posix.extname(name))).slice(0, 60) || 'picture';
  return `${explainSlug(stem) ? `picture-${stem}` : stem}${extension.replace(/[^.a-z0-9]/g, '')}`;
}
