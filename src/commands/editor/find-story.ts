import path from 'node:path';
import { absolute, articlePath } from '../../addresses/urls.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { pathKey } from '../../schemas/fields/alias.ts';
import type { Article } from '../../schemas/article.ts';
import { normaliseSlug } from '../../schemas/fields/slug.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { pathForEditors } from '../../lib/files/path-for-editors.ts';
import { settings } from '../../settings.ts';

/** How many stories are listed when several match. */
const LISTED_STORIES = 5;

/**
 * Finds a story by its file, its address, its id or its slug.
 *
 * @throws Refusal if no story matches, or several do
 */
export function findStory(articles: readonly Article[], typed: string | undefined): Article {
  if (typed === undefined) throw new Refusal('Name a story: its file, its address, its id or its slug.');
  for (const isMeant of meanings(typed)) {
    const [first, ...others] = articles.filter(isMeant);
    if (first && others.length === 0) return first;
    if (first) throw new Refusal(`"${typed}" matches ${list([first, ...others])}. Name the file.`);
  }
  throw new Refusal(`No story matches "${typed}". ${suggest(articles, typed)} A story with problems cannot be found: npm run check lists them.`); // prettier-ignore
}

/**
 * Returns the path of a file from the content folder. It may be typed from the current folder, or from the content
 * folder.
 */
export function fileInContent(typed: string, contentDir: string = settings.contentDir): string {
  const fromHere = path.relative(contentDir, path.resolve(typed)).split(path.sep).join('/');
  const isInside = !fromHere.startsWith('..') && !path.isAbsolute(fromHere);
  const named = pathForEditors(contentDir)('');
  return isInside ? fromHere : typed.startsWith(`${named}/`) ? typed.slice(named.length + 1) : typed;
}

/** A file of the content as an editor would type it. */
export const shownFile = pathForEditors(settings.contentDir);

function meanings(typed: string): readonly ((article: Article) => boolean)[] {
  const file = fileInContent(typed);
  const start = absolute('/');
  const address = typed.startsWith(start) ? decode(typed.slice(start.length - 1)) : decode(typed);
  const key = pathKey(`/${address.replace(/^\/|\/$/g, '')}/`);
  return [
    (article) => article.file === file || article.file === typed,
    (article) => pathKey(articlePath(article)) === key,
    ({ id }) => id === typed,
    ({ slug }) => normaliseSlug(slug) === normaliseSlug(typed),
    ({ aliases }) => aliases.some((alias) => pathKey(alias) === key),
  ];
}

function suggest(articles: readonly Article[], typed: string): string {
  const name = path.posix.basename(typed).replace(/\.md$/i, '');
  const slug = closestWord(name, articles.map((article) => article.slug)); // prettier-ignore
  const near = articles.find((article) => article.slug === slug);
  return near
    ? `Did you mean ${shownFile(near.file)}?`
    : 'Name its file, such as content/articles/2026/harbour-opens.md.';
}

function list(articles: readonly Article[]): string {
  const files = articles.slice(0, LISTED_STORIES).map(({ file }) => shownFile(file));
  return files.join(', ') + (articles.length > files.length ? ` and ${articles.length - files.length} more` : '');
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
