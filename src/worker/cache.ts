import { CACHES } from '../reader/offline/cache-names.ts';

/**
 * How many files are kept without a reader's request. The limit for assets covers a few deployments, so that an older page
 * finds its own.
 */
const MAX_FILES_PER_CACHE: Readonly<Record<string, number>> = {
  [CACHES.pages]: 30,
  [CACHES.pictures]: 100,
  [CACHES.assets]: 150,
};

/** Keeps a file in the cache of its kind. When that is full, its oldest file is deleted. */
export async function putInCache(name: string, pathname: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(pathname, response);
  const keys = (await cache.keys()).filter(({ url }) => !__SHELL__.pages.includes(new URL(url).pathname));
  for (const key of keys.slice(0, Math.max(0, keys.length - (MAX_FILES_PER_CACHE[name] ?? 0)))) await cache.delete(key);
}
