import { CACHES } from '../reader/offline/cache-names.ts';
import { answerFile, isFingerprinted } from './files.ts';
import { answerPage, rememberPage } from './pages.ts';
import { scope } from './scope.ts';

/*
 * Answers requests for pages and files of the site. Pages come from the network, or from the device if the network does not
 * answer. Files with a digest in their names come from the device. All other requests go to the network unchanged.
 */

const BASE = import.meta.env.BASE_URL;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url, headers } = event.request;
  const { origin, pathname } = new URL(url);
  // A player requests parts of a file; the cache has only whole files.
  if (method !== 'GET' || origin !== scope.location.origin || !pathname.startsWith(BASE) || headers.has('Range'))
    return;
  if (mode === 'navigate') event.respondWith(answerPage(event, pathname));
  else if (isFingerprinted(pathname)) event.respondWith(answerFile(event, pathname));
});

/**
 * Fetches the pages that must work without a network, and takes over at once: see docs/reader-tools.md, “Without a network”.
 */
async function install(): Promise<void> {
  const assets = await caches.open(CACHES.assets);
  // The browser already has most of the files from the page that is open.
  await assets.addAll([...__SHELL__.files, ...__SHELL__.pages.map((path) => new Request(path, { cache: 'no-cache' }))]);
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  // Pages that are already open are kept like those that are opened next.
  for (const { url } of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    const { pathname } = new URL(url);
    await rememberPage(pathname, await fetch(pathname)).catch(() => undefined);
  }
}
