import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { mapLimited } from '../../loaders/map-limited.ts';
import { searchIndexPath } from '../../model/urls.ts';
import type { Release } from '../../release/release.ts';
import type { ShardTask } from './index-shard.ts';

/** Megabytes for a process that holds the text of a thousand stories at most. */
const HEAP = 150;

/**
 * Adds the search index to a site, part by part (model/search.ts says which). A part whose stories show the same as in the
 * release before is taken over; the others are made in processes of their own, while pages are still rendered: a part is
 * begun when the last of its stories is written.
 */
export class SiteIndex {
  private readonly site: string;
  private readonly release: Release;
  private shards: readonly Shard[] | undefined;
  /** parts to be made */
  private readonly waiting = new Set<Shard>();
  /** pages that are written */
  private readonly written = new Set<string>();
  /** the part of each story that is still to be written */
  private readonly missing = new Map<string, Shard>();
  private ahead: Promise<void> = Promise.resolve();

  /** @param site folder of the files that are made */
  constructor(site: string, release: Release) {
    this.site = site;
    this.release = release;
  }

  /** Told of each page that is written. */
  add(file: string): void {
    this.written.add(file);
    if (!this.release.plainFiles) return;
    this.open();
    const shard = this.missing.get(file);
    if (!shard) return;
    this.missing.delete(file);
    shard.left -= 1;
    if (shard.left > 0) return;
    this.waiting.delete(shard);
    // One after the other: the other core renders pages.
    this.ahead = this.ahead.then(() => this.make(shard));
    this.ahead.catch(() => undefined);
  }

  /**
   * Makes what is left, one part a core.
   *
   * @returns the parts, each with its key
   * @throws Error naming a part, with what its process said
   */
  async finish(): Promise<Readonly<Record<string, string>>> {
    const shards = this.open();
    await this.ahead;
    await mapLimited([...this.waiting], availableParallelism(), (shard) => this.make(shard));
    return Object.fromEntries(shards.map(({ name, key }) => [name, key]));
  }

  /** The parts, with those to be made waiting: known when the first story is written. */
  private open(): readonly Shard[] {
    if (this.shards) return this.shards;
    const { plainFiles, kept } = this.release;
    const isThere = (file: string) => kept.has(file) || this.written.has(file);
    const before = filesByShard(this.release);
    this.shards = (plainFiles?.shards ?? []).map(([name, paths]) => {
      const files = paths.map((address) => `${address.slice(1)}index.html`);
      return { name, files, key: keyOf(files, this.release), left: files.filter((file) => !isThere(file)).length };
    });
    for (const shard of this.shards) {
      if (this.isKept(before.get(shard.name), shard)) continue;
      this.waiting.add(shard);
      for (const file of shard.files) if (!isThere(file)) this.missing.set(file, shard);
    }
    return this.shards;
  }

  private isKept(files: readonly string[] | undefined, { name, key }: Shard): boolean {
    const { earlier, isSameCode } = this.release;
    return files !== undefined && isSameCode && earlier?.manifest.shards[name] === key && this.release.keepAll(files);
  }

  private async make({ name, files }: Shard): Promise<void> {
    const stories = files.map((file) => {
      const place = this.release.find(file) ?? path.join(this.site, file);
      return [`/${file.slice(0, -'index.html'.length)}`, place] as const;
    });
    await indexShard(name, { stories, folder: path.join(this.site, searchIndexPath(name)) });
  }
}

/** The files of each part in the release before. */
function filesByShard({ earlier }: Release): ReadonlyMap<string, readonly string[]> {
  const root = searchIndexPath().slice(1);
  const files = Object.keys(earlier?.manifest.files ?? {}).filter((file) => file.startsWith(root));
  return Map.groupBy(files, (file) => file.slice(root.length, file.indexOf('/', root.length)));
}

/** What the stories of a part show, in their order. */
function keyOf(files: readonly string[], { keys }: Release): string {
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file} ${keys.get(file)}\n`);
  return digest.digest('hex').slice(0, 16);
}

async function indexShard(name: string, task: ShardTask): Promise<void> {
  const child = fork(path.join(import.meta.dirname, 'index-shard.ts'), {
    execArgv: [`--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.send(task);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Part ${name} of the search index was not made:\n${said}`);
}

interface Shard {
  readonly name: string;
  readonly files: readonly string[];
  /** of what its stories show */
  readonly key: string;
  /** stories still to be written */
  left: number;
}
