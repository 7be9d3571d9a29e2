import path from 'node:path';
import type { Article } from '../schemas/article.ts';
import type { Edition } from './make-edition.ts';
import { articlePath, textPagePath } from '../addresses/urls.ts';

/**
 * Finds the addresses of the public stories and pages that a text links to, in the order in which the text names their
 * files.
 */
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

/** Returns the path, from the content folder, of a file that another file names. */
export function fileBeside(file: string, name: string): string {
  return path.posix.join(path.posix.dirname(file), name);
}

/** Disks store accents in one of two forms, so paths are compared in NFC. */
export function fileKey(file: string): string {
  return file.normalize('NFC');
}

/** Keys of files, and the paths of the pages they make. */
export type Links = readonly (readonly [file: string, path: string])[];
