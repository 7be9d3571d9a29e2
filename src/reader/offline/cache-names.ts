/* Names of caches and headers, for the page and the worker (src/worker/). */

const BASE = import.meta.env.BASE_URL;

/** Sites under other paths of the same host share the storage, so every name contains the base. */
export const CACHE_PREFIX = `kawaraban:${BASE}:`;

/** One cache for each offline copy: `…kept:story:k3f7a2mq:1700179800000`, which ends in the moment its download began. */
export const COPY_CACHE_PREFIX = `${CACHE_PREFIX}kept:`;

/** Caches that fill while the reader reads. When one is full, its oldest files are deleted. */
export const CACHES = {
  /** pages that were opened recently */
  pages: `${CACHE_PREFIX}pages`,
  /** pictures that were seen recently */
  pictures: `${CACHE_PREFIX}pictures`,
  /** scripts, styles and type, and the pages that answer without a network */
  assets: `${CACHE_PREFIX}assets`,
} as const;

/** Returns the common start of a picture's paths in all widths: its files are named `digest-recipe-width.webp` (views/article/pictures.ts). */
export function pictureOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('-') + 1);
}

/** The last entry that is written to the cache of a copy. Without it the copy is unfinished. */
export const MARKER = `${BASE}kept.json`;

/**
 * Headers of a stored page, in milliseconds since 1970: when it was fetched, when its licence ends, and when the first
 * licence ends among the other stories on it.
 */
export const FETCHED_AT = 'X-Kept-At';
export const EXPIRES_AT = 'X-Kept-Expires';
export const NEXT_ENTRY_EXPIRES_AT = 'X-Kept-Next-Over';
