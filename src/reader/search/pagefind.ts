/**
 * Opens the index of a year. Pagefind's script stands beside it, from our own host (desk/search/make-index.ts); it runs in
 * the page and not in a worker, which would be another 12 kB and an address of a script in a text.
 *
 * @param attempt a script that could not be had is not asked for again under the same address
 */
export async function openPagefind(folder: string, options: MergeOptions, attempt: number): Promise<Pagefind> {
  const address = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = createInstance({ basePath: folder, baseUrl: '/', noWorker: true });
  await pagefind.options(options);
  return pagefind;
}

/**
 * Runs what asks the index. Pagefind takes a file it cannot have for one that holds nothing, and “nothing fits” would be
 * untrue: its requests are watched meanwhile.
 *
 * @throws Error when a file of the folder could not be had
 */
export async function whole<Value>(folder: string, run: () => Promise<Value>): Promise<Value> {
  const { fetch } = globalThis;
  const missing: string[] = [];
  const watched: typeof fetch = async (...request) => {
    const answer = await fetch(...request).catch(() => undefined);
    const isOurs = typeof request[0] === 'string' && request[0].startsWith(folder);
    if (isOurs && answer?.ok !== true) missing.push(request[0] as string);
    return answer ?? Response.error();
  };
  globalThis.fetch = watched;
  try {
    const value = await run();
    if (missing.length > 0) throw new Error(`The index lacks ${missing.join(', ')}.`);
    return value;
  } finally {
    if (globalThis.fetch === watched) globalThis.fetch = fetch;
  }
}

/** What of Pagefind's script is used. */
interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind;
}

export interface Pagefind {
  options(options: MergeOptions): Promise<void>;
  /** @param folder of another index, which is asked with the first from then on */
  mergeIndex(folder: string, options: MergeOptions): Promise<void>;
  /** @param words null asks for every story, in the order they were added */
  search(words: string | null, options: { filters: Readonly<Record<string, string>> }): Promise<Found>;
  /** Fetches what counts need. */
  filters(): Promise<unknown>;
}

interface MergeOptions {
  /** a filter that all stories of an index have */
  readonly mergeFilter: Readonly<Record<string, string>>;
}

export interface Found {
  readonly results: readonly FoundStory[];
  /** stories among the results by filter and value, as far as counts were fetched */
  readonly filters: Counts;
}

export interface FoundStory {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly raw_url: string; readonly content: string; readonly locations: readonly number[] }>;
}

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
