/* The global scope of a service worker (w3.org/TR/service-workers). TypeScript has these types only instead of those of a page. */

export const scope = globalThis as unknown as WorkerScope;

interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options?: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetch) => void): void;
}

interface Extendable {
  /** keeps the worker alive until it is settled */
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetch extends Extendable {
  readonly request: Request;
  /** the answer to a navigation, requested while the worker was starting; undefined if that is off */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
