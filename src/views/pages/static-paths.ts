import type { GetStaticPathsOptions } from 'astro';
import { getEdition, getEditionOfAll } from '../../edition/edition.ts';
import { groupsOf } from '../../lib/text/match.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { singleFacts, type SinglePath } from './single-pages.ts';

/* What routes get from the edition: only the facts of their pages (site-pages.ts, single-pages.ts). */

/**
 * The static paths of a route, from the list of its pages. Only the list knows the addresses; the name of the route says
 * which part is which parameter.
 *
 * @param list the pages of this route
 */
export function staticPaths<Facts>(
  list: (edition: Edition) => readonly { readonly path: string; readonly makeFacts: () => Facts }[],
) {
  return async ({ routePattern }: Pick<GetStaticPathsOptions, 'routePattern'>) => {
    const pages = [...list(await getEdition()), ...(import.meta.env.DEV ? await hiddenPages(list) : [])];
    return pages.map(({ path, makeFacts }) => ({ params: paramsOf(routePattern, path), props: { makeFacts } }));
  };
}

/** While editing: the pages that would exist if every story were public, and do not yet. */
async function hiddenPages<Page extends { readonly path: string }>(
  list: (edition: Edition) => readonly Page[],
): Promise<readonly Page[]> {
  const all = await getEditionOfAll();
  if (!all) return [];
  const there = new Set(list(await getEdition()).map(({ path }) => path));
  return list(all).filter(({ path }) => !there.has(path));
}

/** The facts of a page that exists once. */
export async function factsOf<Path extends SinglePath>(path: Path) {
  return singleFacts(path, await getEdition());
}

/**
 * @param pattern of a route, such as `/series/[id]/print/[...volume]`
 * @param path of one of its pages, such as `/series/harbour/print/2/`
 * @returns the parameters by name; an empty rest parameter is undefined
 */
export function paramsOf(pattern: string, path: string): Record<string, string | undefined> {
  const parts = segments(path);
  return Object.fromEntries(
    paramsIn(pattern).map(({ name, index, isRest }) => [
      name,
      isRest ? parts.slice(index).join('/') || undefined : parts[index],
    ]),
  );
}

/** A route may make a hundred thousand pages. */
const paramsIn = memoize((pattern: string) =>
  segments(pattern).flatMap((segment, index) => {
    const [rest, name] = groupsOf(/^\[(\.\.\.)?(\w+)\]$/, segment);
    return name === undefined ? [] : [{ name, index, isRest: rest !== undefined }];
  }),
);

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
