import { fetchedAt, pageCaches } from './page-copy.ts';
import { isOwnPath } from '../storage/own-path.ts';
import { FETCHED_AT, CACHES, COPY_CACHE_PREFIX, MARKER, pictureOf, CACHE_PREFIX } from './cache-names.ts';

/* The copies on the device for reading without a network. Nothing here throws if the browser denies storage. */

/** A story or series that was downloaded whole. */
export interface OfflineCopy {
  /** id of the story or series */
  readonly id: string;
  readonly kind: 'story' | 'series';
  readonly title: string;
  /** path with the base, as in links */
  readonly path: string;
  /** of all its files, including pictures and the site's fonts */
  readonly bytes: number;
  /** moment it was downloaded, milliseconds since 1970 */
  readonly at: number;
  readonly parts: readonly CopiedPart[];
}

/** A story of a copy, with its own pictures. */
export interface CopiedPart {
  readonly path: string;
  readonly pictures: readonly string[];
}

/** Lists the finished copies, the latest first. */
export async function listCopies(): Promise<OfflineCopy[]> {
  const copies = await Promise.all((await copyCaches()).map(async (name) => readMarker(await caches.open(name))));
  return copies.filter((one) => one !== undefined).sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
}

/** Lists the recently opened pages that can be read again, each with the moment it was fetched, the latest first. */
export async function listVisited(): Promise<{ path: string; at: number }[]> {
  try {
    if (!(await caches.has(CACHES.pages))) return [];
    const pages = await caches.open(CACHES.pages);
    const found = await Promise.all(
      (await pages.keys()).map(async (request) => {
        const copy = await pages.match(request);
        return { path: new URL(request.url).pathname, at: copy ? fetchedAt(copy) : 0 };
      }),
    );
    return found.sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
  } catch {
    return [];
  }
}

/** Removes the copies of a story or series, except the one that has replaced them. */
export async function removeCopy({ kind, id }: Pick<OfflineCopy, 'kind' | 'id'>, successor?: string): Promise<void> {
  const start = `${lockOf({ kind, id })}:`;
  for (const name of await copyCaches()) {
    if (name.startsWith(start) && name !== successor) await caches.delete(name);
  }
}

/** Hides a copy by removing its marker, so that it counts as unfinished. It can be restored until the next page is opened. */
export async function hideCopy(copy: OfflineCopy): Promise<void> {
  await (await caches.open(cacheOf(copy))).delete(MARKER);
}

/** Restores a hidden copy, if it still exists. */
export async function restoreCopy(copy: OfflineCopy): Promise<void> {
  if (await caches.has(cacheOf(copy))) await writeMarker(await caches.open(cacheOf(copy)), copy);
}

function cacheOf(copy: OfflineCopy): string {
  return `${lockOf(copy)}:${copy.at}`;
}

/** Removes all copies: those the reader downloaded, and those the site made of pages that were read. */
export async function eraseCopies(): Promise<void> {
  for (const name of await ownCaches()) await caches.delete(name);
}

/** Returns the bytes of all copies: those the reader downloaded, and those the site made by itself. */
export async function measureCopies(): Promise<{ kept: number; visited: number }> {
  const kept = (await listCopies()).reduce((sum, { bytes }) => sum + bytes, 0);
  let visited = 0;
  for (const name of (await ownCaches()).filter((one) => !one.startsWith(COPY_CACHE_PREFIX))) {
    const cache = await caches.open(name);
    for (const copy of await cache.matchAll()) visited += (await copy.blob()).size;
  }
  return { kept, visited };
}

/**
 * Removes a page that is withdrawn, expired or gone from every copy, with the pictures that only it shows. The copy of a
 * story is removed as a whole; the copy of a series loses that part.
 */
export async function forgetPage(path: string): Promise<void> {
  let wasThere = false;
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    if (await cache.delete(path)) wasThere = true;
    const copy = name.startsWith(COPY_CACHE_PREFIX) ? await readMarker(cache) : undefined;
    const gone = copy?.parts.find((part) => part.path === path);
    if (!copy || !gone) continue;
    const parts = copy.parts.filter((part) => part !== gone);
    if (parts.length === 0) {
      await caches.delete(name);
      continue;
    }
    await writeMarker(cache, { ...copy, parts });
    for (const picture of gone.pictures)
      if (!parts.some(({ pictures }) => pictures.includes(picture))) await cache.delete(picture);
  }
  if (wasThere) await forgetPictures();
}

/** Removes the recently seen pictures that no page on the device shows any more in any width. */
export async function forgetPictures(): Promise<void> {
  if (!(await caches.has(CACHES.pictures))) return;
  const pages: string[] = [];
  for (const name of await pageCaches()) {
    for (const copy of await (await caches.open(name)).matchAll()) {
      if (copy.headers.has(FETCHED_AT)) pages.push(await copy.text());
    }
  }
  const pictures = await caches.open(CACHES.pictures);
  for (const request of await pictures.keys()) {
    const picture = pictureOf(new URL(request.url).pathname);
    if (!pages.some((html) => html.includes(picture))) await pictures.delete(request);
  }
}

/** Reads the description of a copy from its cache; undefined if the copy is unfinished or not ours. */
export async function readMarker(cache: Cache): Promise<OfflineCopy | undefined> {
  try {
    const value: unknown = await (await cache.match(MARKER))?.json();
    return isOfflineCopy(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the name of the lock that a download holds (download-copy.ts). An unfinished copy whose lock is free may be removed. */
export function lockOf({ kind, id }: Pick<OfflineCopy, 'kind' | 'id'>): string {
  return `${COPY_CACHE_PREFIX}${kind}:${id}`;
}

/** Marks a copy as finished. */
export function writeMarker(cache: Cache, copy: OfflineCopy): Promise<void> {
  return cache.put(MARKER, Response.json(copy));
}

/** Lists the names of the caches of all copies, finished or not. */
export async function copyCaches(): Promise<readonly string[]> {
  return (await ownCaches()).filter((name) => name.startsWith(COPY_CACHE_PREFIX));
}

async function ownCaches(): Promise<readonly string[]> {
  try {
    return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  } catch {
    return [];
  }
}

function isOfflineCopy(value: unknown): value is OfflineCopy {
  const { id, kind, title, path, bytes, at, parts } = value as Record<keyof OfflineCopy, unknown>;
  const isText = (one: unknown) => typeof one === 'string';
  return (
    [id, title].every(isText) &&
    isOwnPath(path) &&
    (kind === 'story' || kind === 'series') &&
    [bytes, at].every((one) => typeof one === 'number') &&
    Array.isArray(parts) &&
    parts.every(({ path, pictures }) => isOwnPath(path) && Array.isArray(pictures) && pictures.every(isText))
  );
}
