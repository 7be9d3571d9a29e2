import path from 'node:path';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import type { Edition } from './make-edition.ts';

/** The stories a body links to, in the order of the names it has for their files; undefined where none is public. */
export function linkedStories(
  { file, links }: Pick<Article | Series, 'file' | 'links'>,
  { byFile }: Edition,
): readonly (Article | undefined)[] {
  return links.map((name) => byFile.get(fileKey(fileBeside(file, name))));
}

/** The path from the content folder of a file that another one names. */
export function fileBeside(file: string, name: string): string {
  return path.posix.join(path.posix.dirname(file), name);
}

/** Disks keep accents in one of two forms: paths are compared in one. */
export function fileKey(file: string): string {
  return file.normalize('NFC');
}
