import { COPY_CACHE_PREFIX, MARKER } from './cache-names.ts';

/** Whether copies can be made: that needs HTTPS and a recent browser. */
export function canCopy(): boolean {
  return __OFFLINE__ && 'caches' in globalThis && 'locks' in navigator;
}

/** Whether the device has a finished copy of a story or series. */
export async function hasCopy(kind: 'story' | 'series', id: string): Promise<boolean> {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(`${COPY_CACHE_PREFIX}${kind}:${id}:`));
    const markers = await Promise.all(names.map(async (name) => (await caches.open(name)).match(MARKER)));
    return markers.some((marker) => marker !== undefined);
  } catch {
    return false;
  }
}
