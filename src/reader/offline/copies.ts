import { DATA, entriesOf, entryIn, ENTRY, leaveOut, storyOf, type Entry } from './marks.ts';
import { AT, CACHES, EXPIRES, COPY_CACHE_PREFIX, NEXT_OVER } from './names.ts';

/**
 * A page as it is stored: with the moment it was fetched, with the instant its licence ends where the page names one
 * (layouts/Article.astro), and with that of the first of its entries. What the host said about its packing is over; everything
 * else it said stays.
 */
export async function stamp(response: Response, now: number): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  // In a copy it would name stories that its page shows no longer.
  const html = leaveOut(await response.text(), DATA, () => true);
  const { expires } = storyOf(html);
  headers.set(AT, String(now));
  if (expires !== undefined) headers.set(EXPIRES, String(Date.parse(expires)));
  return withEntries(html, headers);
}

/** A copy without the entries whose licence has ended; undefined where none has. */
export async function leaveOutOver(copy: Response, now: number): Promise<Response | undefined> {
  const next = copy.headers.get(NEXT_OVER);
  if (next === null || Number(next) > now) return undefined;
  return withEntries(
    leaveOutEntries(await copy.text(), ({ over }) => over <= now),
    copy.headers,
  );
}

/** What of a copy may stay when stories are withdrawn: all of it, the page without their entries, or nothing where it is of one of them. */
export async function leaveOutWithdrawn(copy: Response, withdrawn: Withdrawn): Promise<'all' | 'nothing' | Response> {
  const html = await copy.text();
  // Also under an address it had before.
  if (withdrawn.ids.has(storyOf(html).id ?? '')) return 'nothing';
  const left = leaveOutEntries(html, ({ path }) => withdrawn.paths.has(path));
  return left === html ? 'all' : withEntries(left, copy.headers);
}

function leaveOutEntries(html: string, isOut: (entry: Entry) => boolean): string {
  return leaveOut(html, ENTRY, (inner) => isOut(entryIn(inner)));
}

function withEntries(html: string, from: Headers): Response {
  const headers = new Headers(from);
  const next = Math.min(...entriesOf(html).map(({ over }) => over));
  if (next < Infinity) headers.set(NEXT_OVER, String(next));
  else headers.delete(NEXT_OVER);
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

/** Stories that may not be read any more; paths as they stand in links. */
export interface Withdrawn {
  readonly ids: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

/** The names of all caches a page may be found in: pages read lately first, then what is kept. */
export async function pageCaches(): Promise<readonly string[]> {
  return [CACHES.pages, ...(await caches.keys()).filter((name) => name.startsWith(COPY_CACHE_PREFIX))];
}
