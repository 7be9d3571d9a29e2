import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { mapLimited } from '../../loaders/map-limited.ts';
import { fileOf, searchIndexPath } from '../../model/urls.ts';
import type { Release } from '../../release/release.ts';
import { SideProcess } from '../../side-process.ts';
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
      const stories = paths.map((address) => [address, fileOf(address)] as const);
      const left = stories.filter(([, file]) => !isThere(file)).length;
      return { name, stories, key: keyOf(stories, this.release), left };
    });
    for (const shard of this.shards) {
      if (this.isKept(before.get(shard.name), shard)) continue;
      this.waiting.add(shard);
      for (const [, file] of shard.stories) if (!isThere(file)) this.missing.set(file, shard);
    }
    return this.shards;
  }

  private isKept(files: readonly string[] | undefined, { name, key }: Shard): boolean {
    const { earlier, isSameCode } = this.release;
    return files !== undefined && isSameCode && earlier?.manifest.shards[name] === key && this.release.keepAll(files);
  }

  private async make({ name, stories }: Shard): Promise<void> {
    const places = stories.map(([address, file]) => {
      return [address, this.release.find(file) ?? path.join(this.site, file)] as const;
    });
    const side = new SideProcess(path.join(import.meta.dirname, 'index-shard.ts'), { heapMegabytes: HEAP });
    side.send({ stories: places, folder: path.join(this.site, searchIndexPath(name)) } satisfies ShardTask);
    await side.ended(`Part ${name} of the search index was not made`);
  }
}

/** The files of each part in the release before. */
function filesByShard({ earlier }: Release): ReadonlyMap<string, readonly string[]> {
  const root = searchIndexPath().slice(1);
  const files = Object.keys(earlier?.manifest.files ?? {}).filter((file) => file.startsWith(root));
  return Map.groupBy(files, (file) => file.slice(root.length, file.indexOf('/', root.length)));
}

/** What the stories of a part show, in their order. */
function keyOf(stories: Shard['stories'], { keys }: Release): string {
  const digest = createHash('sha256');
  for (const [, file] of stories) digest.update(`${file} ${keys.get(file)}\n`);
  return digest.digest('hex').slice(0, 16);
}

interface Shard {
  readonly name: string;
  /** in the order the model has them */
  readonly stories: readonly (readonly [address: string, file: string])[];
  /** of what its stories show */
  readonly key: string;
  /** stories still to be written */
  left: number;
}
