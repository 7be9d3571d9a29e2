import { eraseCopies } from '../reader/offline/offline-copies.ts';
import { scope } from './scope.ts';

/* Takes the place of the worker where the site does without one (`offline` in publication.yaml): it leaves nothing behind and goes. */

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await eraseCopies();
  await scope.registration.navigationPreload?.disable();
  // Open pages go on as they are; from the next page on the worker is gone.
  await scope.registration.unregister();
}
