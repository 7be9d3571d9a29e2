import type { StoryMemory } from '../storage/memory.ts';
import { change, load } from '../storage/storage.ts';
import { fetchedAt, isOver, leaveOutOver, leaveOutWithdrawn, pageCaches } from './copies.ts';
import { forgetPage, forgetPictures, keptCaches, readMarker } from './kept.ts';
import { AT, CACHES } from './names.ts';

/** A visit that begins so soon after the last question is the same visit. */
const PAUSE = 15 * 60_000;
const ASKED = `${import.meta.env.BASE_URL}withdrawn.json`;

/** Puts the copies on the device in order, at each visit: half ones go, and so does what may not be read any more. */
export async function keepUp(now: number): Promise<void> {
  await sweep();
  await dropOver(now);
  await dropWithdrawn(now);
}

/** A copy without its marker is half; while its lock is held, another tab is at work on it (keep.ts). */
async function sweep(): Promise<void> {
  for (const name of await keptCaches()) {
    const isWhole = (await readMarker(await caches.open(name))) !== undefined;
    if (isWhole) continue;
    await navigator.locks.request(
      name.slice(0, name.lastIndexOf(':')),
      { ifAvailable: true },
      async (held) => held && caches.delete(name),
    );
  }
}

/** Needs no network: the copies themselves say when a licence ends, and so does what is remembered. */
async function dropOver(now: number): Promise<void> {
  await putInOrder(async (copy) => (isOver(copy, now) ? 'nothing' : ((await leaveOutOver(copy, now)) ?? 'all')));
  forgetStories(([, { expires = Infinity }]) => expires <= now);
}

/** Asks for the list of what was withdrawn, and takes it from every copy and from what is remembered. */
async function dropWithdrawn(now: number): Promise<void> {
  const assets = await caches.open(CACHES.assets);
  const last = await assets.match(ASKED);
  const asked = last ? fetchedAt(last) : 0;
  if (now - asked < PAUSE) return;
  const response = await fetch(ASKED, { cache: 'no-cache' });
  if (!response.ok) return;
  const list = await response.text();
  const stories = JSON.parse(list) as readonly (readonly [id: string, path: string])[];
  const withdrawn = { ids: new Set(stories.map(([id]) => id)), paths: new Set(stories.map(([, path]) => path)) };
  // By the same list the older copies were put in order then.
  const since = (await last?.text()) === list ? asked : 0;
  await putInOrder(async (copy, path) => {
    if (fetchedAt(copy) < since) return 'all';
    return withdrawn.paths.has(path) ? 'nothing' : leaveOutWithdrawn(copy, withdrawn);
  });
  forgetStories(([id]) => withdrawn.ids.has(id));
  // Not before: a reader who leaves in the middle would keep the rest for the length of the pause.
  await assets.put(ASKED, new Response(list, { headers: { [AT]: String(now) } }));
}

/** Looks at every page on the device, and puts what may stay of it in its place. */
async function putInOrder(
  look: (copy: Response, path: string) => Promise<'all' | 'nothing' | Response>,
): Promise<void> {
  const gone = new Set<string>();
  let isLess = false;
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      if (!copy?.headers.has(AT)) continue;
      const path = new URL(request.url).pathname;
      const left = await look(copy, path);
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
