import path from 'node:path';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import type { Edition } from './make-edition.ts';
import { articlePath } from '../addresses/urls.ts';

/** Where the public stories are that a text links to, in the order of the names it has for their files. */
export function linksOf({ file, links }: Pick<Article | Series, 'file' | 'links'>, { byFile }: Edition): Links {
  return links.flatMap((name) => {
    const story = byFile.get(fileKey(fileBeside(file, name)));
    return story ? [[fileKey(story.file), articlePath(story)] as const] : [];
  });
}

/** The path from the content folder of a file that another one names. */
export function fileBeside(file: string, name: string): string {
  return path.posix.join(path.posix.dirname(file), name);
}

/** Disks keep accents in one of two forms: paths are compared in one. */
export function fileKey(file: string): string {
  return file.normalize('NFC');
}

/** Keys of files, and the paths of the pages of their stories. */
export type Links = readonly (readonly [file: string, path: string])[];
