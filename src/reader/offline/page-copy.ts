import {
  CRAWLER_DATA_MARKERS,
  entriesOf,
  entryIn,
  ENTRY_MARKERS,
  removeBetween,
  storyInPage,
  type PageEntry,
} from './page-markers.ts';
import { FETCHED_AT, CACHES, EXPIRES_AT, COPY_CACHE_PREFIX, NEXT_ENTRY_EXPIRES_AT } from './cache-names.ts';

/**
 * Makes the stored copy of a page. Its headers hold the moment it was fetched, the end of its licence if the page states one
 * (layouts/Article.astro), and the first end of a licence among its entries. The host's headers stay, except those about
 * compression.
 */
export async function toPageCopy(response: Response, now: number): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  // It would still name stories that are later removed from the copy.
  const html = removeBetween(await response.text(), CRAWLER_DATA_MARKERS, () => true);
  const { expires } = storyInPage(html);
  headers.set(FETCHED_AT, String(now));
  if (expires !== undefined) headers.set(EXPIRES_AT, String(Date.parse(expires)));
  return withEntries(html, headers);
}

/** Returns a copy without the entries whose licence has ended; undefined if none has. */
export async function withoutExpiredEntries(copy: Response, now: number): Promise<Response | undefined> {
  const next = copy.headers.get(NEXT_ENTRY_EXPIRES_AT);
  if (next === null || Number(next) > now) return undefined;
  return withEntries(
    removeEntries(await copy.text(), ({ over }) => over <= now),
    copy.headers,
  );
}

/**
 * Returns the part of a copy that may stay when stories are withdrawn: the whole page, or the page without their entries, or
 * nothing if it is the page of one of them.
 */
export async function withoutWithdrawnStories(
  copy: Response,
  withdrawn: Withdrawn,
): Promise<'all' | 'nothing' | Response> {
  const html = await copy.text();
  // By id, because the copy may be stored under an earlier address.
  if (withdrawn.ids.has(storyInPage(html).id ?? '')) return 'nothing';
  const left = removeEntries(html, ({ path }) => withdrawn.paths.has(path));
  return left === html ? 'all' : withEntries(left, copy.headers);
}

function removeEntries(html: string, isOut: (entry: PageEntry) => boolean): string {
  return removeBetween(html, ENTRY_MARKERS, (inner) => isOut(entryIn(inner)));
}

function withEntries(html: string, from: Headers): Response {
  const headers = new Headers(from);
  const next = Math.min(...entriesOf(html).map(({ over }) => over));
  if (next < Infinity) headers.set(NEXT_ENTRY_EXPIRES_AT, String(next));
  else headers.delete(NEXT_ENTRY_EXPIRES_AT);
  return new Response(html, { headers });
}

/** Returns the moment a copy was fetched, milliseconds since 1970. */
export function fetchedAt({ headers }: Response): number {
  return Number(headers.get(FETCHED_AT));
}

/** Whether the licence of a copied story has ended. */
export function isExpired({ headers }: Response, now: number): boolean {
  const expires = headers.get(EXPIRES_AT);
  return expires !== null && Number(expires) <= now;
}

/** Stories that may no longer be read, with their paths as in links. */
export interface Withdrawn {
  readonly ids: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

/** Lists the names of all caches with pages: first recently opened pages, then offline copies. */
export async function pageCaches(): Promise<readonly string[]> {
  return [CACHES.pages, ...(await caches.keys()).filter((name) => name.startsWith(COPY_CACHE_PREFIX))];
}
