import { fetchedAt, isExpired, withoutExpiredEntries, pageCaches, toPageCopy } from '../reader/offline/page-copy.ts';
import { forgetPage } from '../reader/offline/offline-copies.ts';
import { storyInPage } from '../reader/offline/page-markers.ts';
import { CACHES } from '../reader/offline/cache-names.ts';
import { addCopyLine } from './copy-line.ts';
import { withTimeout } from './timeout.ts';
import type { Fetch } from './scope.ts';
import { putInCache } from './cache.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * Answers from the network. If that fails or takes too long, it answers with the newest copy, which says so, or else with
 * the page that lists all copies.
 */
export async function answerPage(event: Fetch, pathname: string): Promise<Response> {
  const network = fromNetwork(event, pathname);
  // An answer that comes too late is kept for the next time.
  event.waitUntil(network.catch(() => undefined));
  const answer = await withTimeout(network);
  if (answer instanceof Response && answer.status < 500) return answer;
  const copy = await newestCopy(pathname);
  if (copy) return addCopyLine(copy, answer instanceof Response ? 'fault' : answer);
  if (answer instanceof Response) return answer;
  const elsewhere = await addressOfCopy(pathname);
  // Redirects as a host would; the browser keeps what follows `#`.
  if (elsewhere !== undefined) return Response.redirect(elsewhere + new URL(event.request.url).search);
  return network.catch(() => shellPage(pathname));
}

/** Keeps a page that was opened. Redirects, errors, and files that are not pages are not kept. */
export async function rememberPage(pathname: string, response: Response): Promise<void> {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
  if (response.status !== 200 || response.redirected || !isPage || __SHELL__.pages.includes(pathname)) return;
  await putInCache(CACHES.pages, pathname, await toPageCopy(response, Date.now()));
}

async function fromNetwork(event: Fetch, pathname: string): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  // Without a network Chromium rejects the preload; Firefox resolves it with a network error.
  if (response.type === 'error') throw new TypeError('The network gave no answer.');
  const isGone = response.status === 404 || response.status === 410;
  event.waitUntil((isGone ? forgetPage(pathname) : rememberPage(pathname, response.clone())).catch(() => undefined));
  return response;
}

async function newestCopy(pathname: string): Promise<Response | undefined> {
  const found: Response[] = [];
  for (const name of await pageCaches()) {
    const copy = await (await caches.open(name)).match(pathname);
    if (copy && !isExpired(copy, Date.now())) found.push(copy);
  }
  const [newest] = found.sort((a, b) => fetchedAt(b) - fetchedAt(a));
  return newest && ((await withoutExpiredEntries(newest, Date.now())) ?? newest);
}

/** Finds the copy of a page that is requested without its last slash, by the name of its file, or by its short link. */
async function addressOfCopy(pathname: string): Promise<string | undefined> {
  const id = /^a\/([^/]+)\/?$/.exec(pathname.slice(BASE.length))?.[1];
  const folder = pathname.replace(/(?:\/index\.html|\/)?$/, '/');
  if (id === undefined && folder === pathname) return undefined;
  if (__SHELL__.pages.includes(folder)) return folder;
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const path = new URL(url).pathname;
      const copy = id === undefined ? undefined : await cache.match(url);
      const isIt = id === undefined ? path === folder : copy && storyInPage(await copy.text()).id === id;
      if (isIt && path !== pathname) return path;
    }
  }
  return undefined;
}

/** Returns the page itself if it works without a network, or else the page that lists all copies. */
async function shellPage(pathname: string): Promise<Response> {
  const assets = await caches.open(CACHES.assets);
  const [offline = ''] = __SHELL__.pages;
  const own = __SHELL__.pages.includes(pathname) ? pathname : offline;
  return (await assets.match(own)) ?? Response.error();
}
