import { AT, CACHES, EXPIRES, KEPT } from './names.ts';

/**
 * A page as it is stored: with the moment it was fetched, and with the instant its licence ends where the page names one
 * (layouts/Article.astro). What the host said about its packing is over; everything else it said stays.
 */
export async function stamp(response: Response, now: number): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  const html = await response.text();
  const expires = Date.parse(/ data-expires="([^"]+)"/.exec(html)?.[1] ?? '');
  headers.set(AT, String(now));
  if (!Number.isNaN(expires)) headers.set(EXPIRES, String(expires));
  return new Response(html, { headers });
}

/** The moment a copy was fetched. */
export function fetchedAt({ headers }: Response): number {
  return Number(headers.get(AT));
}

/** Whether the licence of what a copy holds has ended. */
export function isOver({ headers }: Response, now: number): boolean {
  const expires = headers.get(EXPIRES);
  return expires !== null && Number(expires) <= now;
}

/** The names of all caches a page may be found in: pages read lately first, then what is kept. */
export async function pageCaches(): Promise<readonly string[]> {
  return [CACHES.pages, ...(await caches.keys()).filter((name) => name.startsWith(KEPT))];
}
