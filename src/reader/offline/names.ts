/* How the copies on a reader's device are named. The page and the worker (src/worker/) both read this. */

const BASE = import.meta.env.BASE_URL;

/** Sites under other paths of a host share the storage, so that every name holds the base. */
export const PREFIX = `kawaraban:${BASE}:`;

/** One cache for each kept thing: `…kept:story:k3f7a2mq:1700179800000`, the last part being the moment it was begun. */
export const COPY_CACHE_PREFIX = `${PREFIX}kept:`;

/** What is kept as it is read, and gives way to what is newer. */
export const CACHES = {
  /** pages that were opened lately */
  pages: `${PREFIX}pages`,
  /** pictures that were seen lately */
  pictures: `${PREFIX}pictures`,
  /** scripts, styles and type, and the pages that answer without a network */
  assets: `${PREFIX}assets`,
} as const;

/** What the paths of a picture in all widths begin with: its files are called `digest-recipe-width.webp` (views/article/pictures.ts). */
export function pictureOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('-') + 1);
}

/** Last entry of a kept thing's cache: a cache without it is half a copy and counts as nothing. */
export const MARKER = `${BASE}kept.json`;

/**
 * Headers a copy is stored with, in milliseconds since 1970: the moment it was fetched, from when on it may not be shown, and from
 * when on the first of the other stories it names may not.
 */
export const AT = 'X-Kept-At';
export const EXPIRES = 'X-Kept-Expires';
export const NEXT_OVER = 'X-Kept-Next-Over';
