import { CACHES, COPY_CACHE_PREFIX, pictureOf } from '../reader/offline/cache-names.ts';
import { withTimeout } from './timeout.ts';
import type { Fetch } from './scope.ts';
import { putInCache } from './cache.ts';

const BASE = import.meta.env.BASE_URL;

/** Whether a file's name contains a digest of its bytes, so that it never changes. */
export function isFingerprinted(pathname: string): boolean {
  return __SHELL__.folders.some((folder) => pathname.startsWith(folder));
}

/** Answers from the device, or else from the network. Without a network a picture of another width will do. */
export async function answerFile(event: Fetch, pathname: string): Promise<Response> {
  const { request } = event;
  const known = await caches.match(request.url, { ignoreVary: true });
  if (known) return known;
  const isPicture = pathname.startsWith(`${BASE}pictures/`);
  const network = fetch(request).then((response) => {
    const shelf = isPicture ? CACHES.pictures : CACHES.assets;
    // If there is no room, the file is not kept, and the page still gets it.
    if (response.status === 200) event.waitUntil(putInCache(shelf, pathname, response.clone()).catch(() => undefined));
    return response;
  });
  if (!isPicture || request.destination !== 'image') return network;
  const answer = await withTimeout(network);
  return answer instanceof Response ? answer : ((await otherWidth(pathname)) ?? network);
}

async function otherWidth(pathname: string): Promise<Response | undefined> {
  const picture = pictureOf(pathname);
  const names = await caches.keys();
  for (const name of names.filter((one) => one === CACHES.pictures || one.startsWith(COPY_CACHE_PREFIX))) {
    const cache = await caches.open(name);
    const found = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(picture));
    if (found) return cache.match(found);
  }
  return undefined;
}
