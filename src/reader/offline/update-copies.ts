import type { StoryMemory } from '../storage/memory.ts';
import { change, load } from '../storage/storage.ts';
import { fetchedAt, isExpired, withoutExpiredEntries, withoutWithdrawnStories, pageCaches } from './page-copy.ts';
import { forgetPage, forgetPictures, copyCaches, readMarker } from './offline-copies.ts';
import { FETCHED_AT, CACHES } from './cache-names.ts';

/** The list of withdrawn stories is not fetched again within this time. */
const WITHDRAWN_CHECK_PAUSE_MS = 15 * 60_000;
const WITHDRAWN_LIST = `${import.meta.env.BASE_URL}withdrawn.json`;

/** Removes unfinished copies and everything that may no longer be read. Runs at each visit. */
export async function updateCopies(now: number): Promise<void> {
  await removeUnfinishedCopies();
  await removeExpired(now);
  await removeWithdrawn(now);
}

/** Removes copies without a marker. While the lock of a copy is held, another tab is downloading it (download-copy.ts). */
async function removeUnfinishedCopies(): Promise<void> {
  for (const name of await copyCaches()) {
    const isWhole = (await readMarker(await caches.open(name))) !== undefined;
    if (isWhole) continue;
    await navigator.locks.request(
      name.slice(0, name.lastIndexOf(':')),
      { ifAvailable: true },
      async (held) => held && caches.delete(name),
    );
  }
}

/** Removes stories whose licence has ended. The copies and the reading history hold the end of each licence. */
async function removeExpired(now: number): Promise<void> {
  await reviewCopies(async (copy) =>
    isExpired(copy, now) ? 'nothing' : ((await withoutExpiredEntries(copy, now)) ?? 'all'),
  );
  forgetStories(([, { expires = Infinity }]) => expires <= now);
}

/** Fetches the list of withdrawn stories, and removes them from every copy and from the reading history. */
async function removeWithdrawn(now: number): Promise<void> {
  const assets = await caches.open(CACHES.assets);
  const last = await assets.match(WITHDRAWN_LIST);
  const asked = last ? fetchedAt(last) : 0;
  if (now - asked < WITHDRAWN_CHECK_PAUSE_MS) return;
  const response = await fetch(WITHDRAWN_LIST, { cache: 'no-cache' });
  if (!response.ok) return;
  const list = await response.text();
  const stories = JSON.parse(list) as readonly (readonly [id: string, path: string])[];
  const withdrawn = { ids: new Set(stories.map(([id]) => id)), paths: new Set(stories.map(([, path]) => path)) };
  // Copies older than the last check were already compared with the same list.
  const since = (await last?.text()) === list ? asked : 0;
  await reviewCopies(async (copy, path) => {
    if (fetchedAt(copy) < since) return 'all';
    return withdrawn.paths.has(path) ? 'nothing' : withoutWithdrawnStories(copy, withdrawn);
  });
  forgetStories(([id]) => withdrawn.ids.has(id));
  // Recorded last: if the reader leaves before the end, the next visit checks again.
  await assets.put(WITHDRAWN_LIST, new Response(list, { headers: { [FETCHED_AT]: String(now) } }));
}

/** Replaces or removes each page on the device as `review` decides. */
async function reviewCopies(
  review: (copy: Response, path: string) => Promise<'all' | 'nothing' | Response>,
): Promise<void> {
  const gone = new Set<string>();
  let isLess = false;
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      if (!copy?.headers.has(FETCHED_AT)) continue;
      const path = new URL(request.url).pathname;
      const left = await review(copy, path);
      if (left === 'nothing') gone.add(path);
      else if (left !== 'all') {
        await cache.put(request, left);
        isLess = true;
      }
    }
  }
  for (const path of gone) await forgetPage(path);
  if (isLess) await forgetPictures();
}

function forgetStories(isGone: (entry: [id: string, memory: StoryMemory]) => boolean): void {
  const ids = Object.entries(load().stories)
    .filter(isGone)
    .map(([id]) => id);
  if (ids.length > 0) change((store) => ids.forEach((id) => Reflect.deleteProperty(store.stories, id)));
}
