import { publication } from '../../publication.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { compareNewest } from '../../edition/lists/order.ts';
import { articlePath, shortPath } from '../../addresses/urls.ts';

/**
 * Lists every redirect: those of former feeds, then the earlier paths and the short links of stories and notices, each with
 * the newest story first. A host with room for only some of them thus gets those that no other page of the site names.
 */
export function makeRedirects({ stories, withdrawn }: Pick<Edition, 'stories' | 'withdrawn'>): Redirects {
  const articles = [...stories, ...withdrawn].sort(compareNewest);
  return {
    feeds: publication.formerFeeds,
    aliases: articles.flatMap((article) => article.aliases.map((from) => ({ from, to: articlePath(article) }))),
    shortLinks: articles.map((article) => ({ from: shortPath(article.id), to: articlePath(article) })),
  };
}

/**
 * Lists the ways in which an address may be requested. Hosts add the slash of a folder by themselves, but take a last
 * part with a dot for a file (`/2019/story.html`), which it once was.
 */
export function spellings(path: string): string[] {
  return /\.[^/]*\/$/.test(path) ? [path, path.slice(0, -1)] : [path];
}

/** Both are paths: decoded, without the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface Redirects {
  readonly feeds: readonly Redirect[];
  readonly aliases: readonly Redirect[];
  readonly shortLinks: readonly Redirect[];
}
