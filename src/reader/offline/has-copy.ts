import { COPY_CACHE_PREFIX, MARKER } from './cache-names.ts';

/** Tells whether copies can be made: not where the page is not served over HTTPS, or the browser is old. */
export function canCopy(): boolean {
  return __OFFLINE__ && 'caches' in globalThis && 'locks' in navigator;
}

/** Tells whether a finished copy of a story or series is on the device. */
export async function hasCopy(kind: 'story' | 'series', id: string): Promise<boolean> {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(`${COPY_CACHE_PREFIX}${kind}:${id}:`));
    const markers = await Promise.all(names.map(async (name) => (await caches.open(name)).match(MARKER)));
    return markers.some((marker) => marker !== undefined);
  } catch {
    return false;
  }
}
