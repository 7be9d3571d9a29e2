import path from 'node:path';
import type { Article } from '../schemas/article.ts';
import type { Edition } from './make-edition.ts';
import { articlePath, textPagePath } from '../addresses/urls.ts';

/** Where the public stories and the pages are that a text links to, in the order of the names it has for their files. */
export function linksOf(
  { file, links }: Pick<Article, 'file'> & { readonly links: readonly string[] },
  { byFile, pageByFile }: Edition,
): Links {
  return links.flatMap((name) => {
    const key = fileKey(fileBeside(file, name));
    const story = byFile.get(key);
    const page = pageByFile.get(key);
    if (page) return [[key, textPagePath(page.id)] as const];
    return story ? [[key, articlePath(story)] as const] : [];
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

/** Keys of files, and the paths of the pages they make. */
export type Links = readonly (readonly [file: string, path: string])[];
