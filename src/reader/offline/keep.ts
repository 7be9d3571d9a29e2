import { stamp } from './copies.ts';
import { listKept, lockOf, removeKept, writeMarker } from './kept.ts';
import { COPY_CACHE_PREFIX } from './names.ts';
import type { Plan } from './plan.ts';
import { askToPersist, freeBytes } from './room.ts';

/** How many files are fetched side by side. */
const AT_ONCE = 4;
/** What a browser needs beside the bytes themselves, as a share of them. */
const ROOM = 1.2;

/** Why nothing was kept: no room, no leave of the browser, no network, a file that is not there any more, or the reader's own will. */
export class NotKept extends Error {
  readonly reason: 'full' | 'blocked' | 'offline' | 'changed' | 'cancelled';

  constructor(reason: NotKept['reason'], cause?: unknown) {
    super(`Not kept: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/**
 * Keeps all of a plan or nothing. Its copy of an earlier day stays until the new one is whole.
 *
 * @param tell is told the share of bytes that is there, 0–1
 * @throws NotKept
 */
export async function keep(plan: Plan, signal: AbortSignal, tell: (share: number) => void): Promise<void> {
  const begun = Date.now();
  if (plan.bytes * ROOM > (await freeBytes())) throw new NotKept('full');
  try {
    // Another tab that keeps the same goes first; what it has kept in the meantime is as good.
    await navigator.locks.request(lockOf(plan), { signal }, async () => {
      const isDone = (await listKept()).some(({ kind, id, at }) => kind === plan.kind && id === plan.id && at >= begun);
      if (!isDone) await keepNow(plan, signal, tell);
    });
  } catch (error) {
    throw reasonOf(error);
  }
}

async function keepNow({ files, ...facts }: Plan, signal: AbortSignal, tell: (share: number) => void): Promise<void> {
  const at = Date.now();
  const name = `${COPY_CACHE_PREFIX}${facts.kind}:${facts.id}:${at}`;
  try {
    const cache = await caches.open(name);
    await fetchAll(files, cache, signal, tell);
    await writeMarker(cache, { ...facts, at });
    await removeKept(facts, name);
  } catch (error) {
    await caches.delete(name).catch(() => false);
    throw error;
  }
  askToPersist();
}

async function fetchAll(
  files: Plan['files'],
  cache: Cache,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<void> {
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const waiting = files.values();
  // The first that fails stops the others.
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let done = 0;
  const work = async () => {
    for (const [path, bytes] of waiting) {
      await cache.put(path, await fetchOne(path, either));
      either.throwIfAborted();
      tell((done += bytes) / total);
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () => work());
  try {
    await Promise.all(workers);
  } finally {
    failed.abort();
    await Promise.allSettled(workers);
  }
}

/** Pages are asked of the host anew; the name of anything else changes with its bytes. */
async function fetchOne(path: string, signal: AbortSignal): Promise<Response> {
  const isPage = path.endsWith('/');
  const response = await fetch(path, { signal, cache: isPage ? 'no-cache' : 'default' });
  if (!response.ok || response.redirected) throw new NotKept('changed');
  return isPage ? stamp(response, Date.now()) : response;
}

function reasonOf(error: unknown): NotKept {
  if (error instanceof NotKept) return error;
  return new NotKept(REASONS[(error as Error).name] ?? 'offline', error);
}

/** By the names the browser gives its errors. */
const REASONS: Readonly<Record<string, NotKept['reason']>> = {
  AbortError: 'cancelled',
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
};
