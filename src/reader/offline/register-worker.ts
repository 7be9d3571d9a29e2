import { workerAddress } from './worker-address.ts';
import { CACHE_PREFIX } from './cache-names.ts';

/**
 * Registers the worker (src/worker/), which answers from the next page on, or unregisters it if the site has none (`offline`
 * in publication.yaml).
 */
export async function register(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // The page's own files are fetched first.
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  // On a first visit there are no copies to update, and the script for it is not fetched.
  const isEmpty = !(await caches.keys()).some((name) => name.startsWith(CACHE_PREFIX));
  const workers = navigator.serviceWorker;
  const scope = import.meta.env.BASE_URL;
  if (__OFFLINE__) await workers.register(workerAddress(), { scope, updateViaCache: 'none' });
  else await (await workers.getRegistration(scope))?.unregister();
  if (isEmpty) return;
  if (__OFFLINE__) await (await import('./update-copies.ts')).updateCopies(Date.now());
  else await (await import('./offline-copies.ts')).eraseCopies();
}
