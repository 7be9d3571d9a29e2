import { eraseCopies } from '../reader/offline/offline-copies.ts';
import { scope } from './scope.ts';

/* Replaces the worker if the site has none (`offline` in publication.yaml). It deletes all copies and unregisters itself. */

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await eraseCopies();
  await scope.registration.navigationPreload?.disable();
  // Open pages stay as they are; from the next page on there is no worker.
  await scope.registration.unregister();
}
