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
 * Adds the search index to a built site, part by part (model/search.ts says which). A part whose stories show the same as in
 * the release before is taken over; the others are made in processes of their own, one a core.
 *
 * @param site folder of the files that were made
 * @returns the parts, each with its key
 * @throws Error naming the part, with what its process said
 */
export async function indexSite(site: string, release: Release): Promise<Readonly<Record<string, string>>> {
  const shards = release.shards.map(([name, paths]) => {
    const files = paths.map((address) => `${address.slice(1)}index.html`);
    return { name, files, key: keyOf(files, release), folder: searchIndexPath(name).slice(1) };
  });
  const before = filesByShard(release);
  const stale = shards.filter(({ name, key }) => {
    const files = before.get(name);
    return !release.isSameCode || !files || release.earlier?.manifest.shards[name] !== key || !release.keepAll(files);
  });
  await mapLimited(stale, availableParallelism(), async ({ name, files, folder }) => {
    const stories = files.map((file) => [
      `/${file.slice(0, -'index.html'.length)}`,
      release.find(file) ?? path.join(site, file),
    ] as const); // prettier-ignore
    await indexShard(name, { stories, folder: path.join(site, folder) });
  });
  return Object.fromEntries(shards.map(({ name, key }) => [name, key]));
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
