import { toPageCopy } from './page-copy.ts';
import { listCopies, lockOf, removeCopy, writeMarker } from './offline-copies.ts';
import { COPY_CACHE_PREFIX } from './cache-names.ts';
import type { DownloadPlan } from './download-plan.ts';
import { askToPersist, freeBytes } from './free-space.ts';

/** How many files are fetched at the same time. */
const MAX_PARALLEL_DOWNLOADS = 4;
/** A browser needs more space than the bytes themselves take. */
const SPACE_FACTOR = 1.2;

/** Nothing was kept: the device is full, the browser forbids it, the network failed, a file is gone, or the reader cancelled. */
export class DownloadFailed extends Error {
  readonly reason: 'full' | 'blocked' | 'offline' | 'changed' | 'cancelled';

  constructor(reason: DownloadFailed['reason'], cause?: unknown) {
    super(`Not kept: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/**
 * Downloads all files of a plan, or none. An earlier copy stays until the new one is complete.
 *
 * @param onProgress gets the share of the bytes downloaded so far, 0–1
 * @throws DownloadFailed
 */
export async function downloadCopy(
  plan: DownloadPlan,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const begun = Date.now();
  if (plan.bytes * SPACE_FACTOR > (await freeBytes())) throw new DownloadFailed('full');
  try {
    // Another tab may be downloading the same story or series; its copy will do.
    await navigator.locks.request(lockOf(plan), { signal }, async () => {
      const isDone = (await listCopies()).some(
        ({ kind, id, at }) => kind === plan.kind && id === plan.id && at >= begun,
      );
      if (!isDone) await downloadNow(plan, signal, onProgress);
    });
  } catch (error) {
    throw reasonOf(error);
  }
}

async function downloadNow(
  { files, ...facts }: DownloadPlan,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const at = Date.now();
  const name = `${COPY_CACHE_PREFIX}${facts.kind}:${facts.id}:${at}`;
  try {
    const cache = await caches.open(name);
    await fetchAll(files, cache, signal, onProgress);
    await writeMarker(cache, { ...facts, at });
    await removeCopy(facts, name);
  } catch (error) {
    await caches.delete(name).catch(() => false);
    throw error;
  }
  askToPersist();
}

async function fetchAll(
  files: DownloadPlan['files'],
  cache: Cache,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const waiting = files.values();
  // The first failure stops all other downloads.
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let done = 0;
  const work = async () => {
    for (const [path, bytes] of waiting) {
      await cache.put(path, await fetchOne(path, either));
      either.throwIfAborted();
      onProgress((done += bytes) / total);
    }
  };
  const workers = Array.from({ length: MAX_PARALLEL_DOWNLOADS }, () => work());
  try {
    await Promise.all(workers);
  } finally {
    failed.abort();
    await Promise.allSettled(workers);
  }
}

/** Fetches a file. Pages bypass the browser's cache; all other files have a digest in their name. */
async function fetchOne(path: string, signal: AbortSignal): Promise<Response> {
  const isPage = path.endsWith('/');
  const response = await fetch(path, { signal, cache: isPage ? 'no-cache' : 'default' });
  if (!response.ok || response.redirected) throw new DownloadFailed('changed');
  return isPage ? toPageCopy(response, Date.now()) : response;
}

function reasonOf(error: unknown): DownloadFailed {
  if (error instanceof DownloadFailed) return error;
  return new DownloadFailed(REASONS[(error as Error).name] ?? 'offline', error);
}

/** Reasons by the name of the browser's error. */
const REASONS: Readonly<Record<string, DownloadFailed['reason']>> = {
  AbortError: 'cancelled',
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
};
