import { fetchedAt, pageCaches } from './copies.ts';
import { isOwnPath } from '../storage/own-path.ts';
import { AT, CACHES, COPY_CACHE_PREFIX, MARKER, pictureOf, PREFIX } from './names.ts';

/* What is kept on the device for reading without a network. Nothing here throws where the browser denies storage. */

/** A story or series that is whole on the device. */
export interface Kept {
  /** id of the story or series */
  readonly id: string;
  readonly kind: 'story' | 'series';
  readonly title: string;
  /** path with the base, as it stands in links */
  readonly path: string;
  /** of all that is kept for it, its pictures and the site's type among them */
  readonly bytes: number;
  /** moment it was kept, milliseconds since 1970 */
  readonly at: number;
  readonly parts: readonly KeptPart[];
}

/** A story of it, with the pictures that are its own. */
export interface KeptPart {
  readonly path: string;
  readonly pictures: readonly string[];
}

/** All that is kept, the latest first; half copies are not among it. */
export async function listKept(): Promise<Kept[]> {
  const kept = await Promise.all((await keptCaches()).map(async (name) => readMarker(await caches.open(name))));
  return kept.filter((one) => one !== undefined).sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
}

/** Pages that were opened lately and can be read again: their paths and when each was fetched, the latest first. */
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

/** Takes one kept thing from the device, but for the copy named last, which has taken its place. */
export async function removeKept({ kind, id }: Pick<Kept, 'kind' | 'id'>, successor?: string): Promise<void> {
  const start = `${lockOf({ kind, id })}:`;
  for (const name of await keptCaches()) {
    if (name.startsWith(start) && name !== successor) await caches.delete(name);
  }
}

/** Takes all copies from the device: what was kept, and what the site kept by itself of the pages that were read. */
export async function eraseKept(): Promise<void> {
  for (const name of await ownCaches()) await caches.delete(name);
}

/** Bytes of all copies on the device: what was kept, and what the site kept by itself. */
export async function keptSizes(): Promise<{ kept: number; visited: number }> {
  const kept = (await listKept()).reduce((sum, { bytes }) => sum + bytes, 0);
  let visited = 0;
  for (const name of (await ownCaches()).filter((one) => !one.startsWith(COPY_CACHE_PREFIX))) {
    const cache = await caches.open(name);
    for (const copy of await cache.matchAll()) visited += (await copy.blob()).size;
  }
  return { kept, visited };
}

/**
 * Takes a page from every copy, with the pictures that were only its own: it is withdrawn, over, or gone. A kept story goes
 * whole, a series goes on without that part.
 */
export async function forgetPage(path: string): Promise<void> {
  let wasThere = false;
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    if (await cache.delete(path)) wasThere = true;
    const kept = name.startsWith(COPY_CACHE_PREFIX) ? await readMarker(cache) : undefined;
    const gone = kept?.parts.find((part) => part.path === path);
    if (!kept || !gone) continue;
    const parts = kept.parts.filter((part) => part !== gone);
    if (parts.length === 0) {
      await caches.delete(name);
      continue;
    }
    await writeMarker(cache, { ...kept, parts });
    for (const picture of gone.pictures)
      if (!parts.some(({ pictures }) => pictures.includes(picture))) await cache.delete(picture);
  }
  if (wasThere) await forgetPictures();
}

/** Takes the pictures that were seen lately and that no page on the device shows any more, in any width. */
export async function forgetPictures(): Promise<void> {
  if (!(await caches.has(CACHES.pictures))) return;
  const pages: string[] = [];
  for (const name of await pageCaches()) {
    for (const copy of await (await caches.open(name)).matchAll()) {
      if (copy.headers.has(AT)) pages.push(await copy.text());
    }
  }
  const pictures = await caches.open(CACHES.pictures);
  for (const request of await pictures.keys()) {
    const picture = pictureOf(new URL(request.url).pathname);
    if (!pages.some((html) => html.includes(picture))) await pictures.delete(request);
  }
}

/** What a kept thing's cache says of it; undefined where the copy is half, or none of ours. */
export async function readMarker(cache: Cache): Promise<Kept | undefined> {
  try {
    const value: unknown = await (await cache.match(MARKER))?.json();
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The lock that is held while something is being kept (keep.ts): whoever finds half a copy and the lock free may sweep it. */
export function lockOf({ kind, id }: Pick<Kept, 'kind' | 'id'>): string {
  return `${COPY_CACHE_PREFIX}${kind}:${id}`;
}

/** Makes a copy count. */
export function writeMarker(cache: Cache, kept: Kept): Promise<void> {
  return cache.put(MARKER, Response.json(kept));
}

/** Names of the caches of kept things, whole or half. */
export async function keptCaches(): Promise<readonly string[]> {
  return (await ownCaches()).filter((name) => name.startsWith(COPY_CACHE_PREFIX));
}

async function ownCaches(): Promise<readonly string[]> {
  try {
    return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const { id, kind, title, path, bytes, at, parts } = value as Record<keyof Kept, unknown>;
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
