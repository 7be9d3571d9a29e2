/* Names of caches and headers. The page and the worker (src/worker/) both read this. */

const BASE = import.meta.env.BASE_URL;

/** Sites under other paths of the same host share the storage, so every name holds the base. */
export const CACHE_PREFIX = `kawaraban:${BASE}:`;

/** One cache for each offline copy: `…kept:story:k3f7a2mq:1700179800000`, which ends in the moment its download began. */
export const COPY_CACHE_PREFIX = `${CACHE_PREFIX}kept:`;

/** Caches that are filled while the reader reads; older files give way to newer ones. */
export const CACHES = {
  /** pages that were opened lately */
  pages: `${CACHE_PREFIX}pages`,
  /** pictures that were seen lately */
  pictures: `${CACHE_PREFIX}pictures`,
  /** scripts, styles and type, and the pages that answer without a network */
  assets: `${CACHE_PREFIX}assets`,
} as const;

/** Returns what the paths of a picture in all widths begin with: its files are called `digest-recipe-width.webp` (views/article/pictures.ts). */
export function pictureOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('-') + 1);
}

/** Last entry of the cache of a copy: without it the copy is unfinished. */
export const MARKER = `${BASE}kept.json`;

/**
 * Headers of a stored page, each in milliseconds since 1970: when it was fetched, from when on it must not be shown, and from
 * when on the first of the other stories on it must not.
 */
export const FETCHED_AT = 'X-Kept-At';
export const EXPIRES_AT = 'X-Kept-Expires';
export const NEXT_ENTRY_EXPIRES_AT = 'X-Kept-Next-Over';
