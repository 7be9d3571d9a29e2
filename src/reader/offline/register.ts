import { workerAddress } from './trusted.ts';
import { PREFIX } from './names.ts';

/**
 * Lets the worker (src/worker/) answer for this site from the next page on, or takes it away where the site does without
 * (`offline` in site.ts). A browser that denies it reads on as before.
 */
export async function register(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // What the page itself still fetches goes first.
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  // On a first visit there is nothing to put in order, and nothing is fetched for it.
  const isEmpty = !(await caches.keys()).some((name) => name.startsWith(PREFIX));
  const workers = navigator.serviceWorker;
  const scope = import.meta.env.BASE_URL;
  if (__OFFLINE__) await workers.register(workerAddress(), { scope, updateViaCache: 'none' });
  else await (await workers.getRegistration(scope))?.unregister();
  if (isEmpty) return;
  if (__OFFLINE__) await (await import('./upkeep.ts')).keepUp(Date.now());
  else await (await import('./kept.ts')).eraseKept();
}
