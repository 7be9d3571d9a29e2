import { change, load } from '../storage.ts';
import { isOver, pageCaches } from './copies.ts';
import { forgetPage, keptCaches, readMarker } from './kept.ts';
import { CACHES } from './names.ts';

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

/** Needs no network: the copy itself says when its licence ends. */
async function dropOver(now: number): Promise<void> {
  const over = new Set<string>();
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      if (copy && isOver(copy, now)) over.add(new URL(request.url).pathname);
    }
  }
  for (const path of over) await forgetPage(path);
}

/** Asks for the list of what was withdrawn, and takes it from the copies and from what is remembered. */
async function dropWithdrawn(now: number): Promise<void> {
  const assets = await caches.open(CACHES.assets);
  const last = await assets.match(ASKED);
  if (last && now - Number(await last.text()) < PAUSE) return;
  const response = await fetch(ASKED, { cache: 'no-cache' });
  if (!response.ok) return;
  const withdrawn = (await response.json()) as readonly (readonly [id: string, path: string])[];
  for (const [, path] of withdrawn) await forgetPage(path);
  const ids = withdrawn.map(([id]) => id).filter((id) => id in load().stories);
  if (ids.length > 0) change((store) => ids.forEach((id) => Reflect.deleteProperty(store.stories, id)));
  // Not before: a reader who leaves in the middle would keep the rest for the length of the pause.
  await assets.put(ASKED, new Response(String(now)));
}
