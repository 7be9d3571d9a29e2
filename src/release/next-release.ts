import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { linkAll, transformTree, type Sources } from './assemble.ts';
import { findChanges, type Changes } from './changes.ts';
import { findForeign } from './verify.ts';
import { EARLIER_RELEASES, type ReleaseFolders } from './release-folders.ts';
import type { Records } from './records.ts';
import type { Change, Output, RecordedRelease, ReleaseFacts } from './recorded.ts';

/**
 * Assembles the next release and serves it. docs/architecture.md says what exists if a process ends between any two of
 * these steps.
 *
 * @param planned files of the site
 * @param made what was made for the stale ones, in the folder of what is made
 */
export function serveNext(planned: ReadonlySet<string>, made: ReadonlyMap<string, Output>, task: ReleaseTask): Served {
  const { places, records, latest, facts } = task;
  const found = findChanges(planned, made, latestOf(task), task.clock);
  const number = places.next();
  const live = places.current();
  const base = records.releases().find((release) => release.number === live) ?? latest;
  const seen = changesSince(base, latest, found.changes, records);

  assemble(number, found, task);
  const files = countFiles(latest, found.changes);
  records.add(number, { ...facts, retired: found.retired, files }, found.changes);
  moveForeignFiles(live, task);
  places.serve(number);
  prune(task);

  return { changes: seen, hasOtherCode: base !== undefined && base.code !== facts.code, files };
}

function latestOf({ records, latest, damaged, keys }: ReleaseTask) {
  return {
    files: latest ? keys.keys() : [],
    damaged,
    retired: latest?.retired ?? {},
    output: (file: string) => (latest ? records.output(file) : undefined),
  };
}

function assemble(number: number, { changes, fresh }: Changes, { places, records, latest }: ReleaseTask): void {
  const tree = places.site(number);
  rmSync(tree, { recursive: true, force: true });
  // If everything is new, the folder is renamed as a whole: ten thousand stories are seventy thousand files.
  if (!latest) {
    renameSync(places.made, tree);
    return;
  }
  const from: Sources = { records, changes, fresh, made: places.made, latest: places.site(latest.number) };
  mkdirSync(places.made, { recursive: true });
  const spare = records.releases().slice(EARLIER_RELEASES).at(-1);
  const differences = spare && spare.number !== places.current() ? records.differences(spare.number) : undefined;
  if (spare && differences && existsSync(places.site(spare.number))) {
    records.forget(spare.number);
    renameSync(places.site(spare.number), tree);
    transformTree(tree, differences, from);
  } else {
    linkAll(tree, from);
  }
}

function countFiles(latest: RecordedRelease | undefined, changes: ReadonlyMap<string, Change>): number {
  let count = latest?.files ?? 0;
  for (const { before, after } of changes.values()) count += (after?.made.length ?? 0) - (before?.made.length ?? 0);
  return count;
}

/** Returns how the next release differs from the one that is served, which may be an older one. */
function changesSince(
  base: RecordedRelease | undefined,
  latest: RecordedRelease | undefined,
  changes: ReadonlyMap<string, Change>,
  records: Records,
): ReadonlyMap<string, Change> {
  if (!base || base.number === latest?.number) return changes;
  const merged = new Map(changes);
  for (const [file, before] of records.differences(base.number) ?? [])
    merged.set(file, { before, after: changes.has(file) ? changes.get(file)?.after : records.output(file) });
  return merged;
}

/** Runs before the swap, so that no later build deletes somebody's files if this one is killed in between. */
function moveForeignFiles(live: number | undefined, { places, records, onMoved }: ReleaseTask): void {
  if (live === undefined || !records.releases().some(({ number }) => number === live)) return;
  const files = findForeign(records, places.site(live), live);
  if (files.length > 0) onMoved(files, places.moveOut(live, files));
}

/** Keeps the releases that an editor can go back to, the one being served, and one more to make the next release from. */
function prune({ places, records }: ReleaseTask): void {
  const live = places.current();
  const old = records
    .releases()
    .slice(EARLIER_RELEASES + 1)
    .filter(({ number }) => number !== live);
  for (const { number } of old) records.forget(number);
  places.clearAway(new Set(records.releases().map(({ number }) => number)));
}

export interface ReleaseTask {
  readonly places: ReleaseFolders;
  readonly records: Records;
  /** undefined if there is no earlier one */
  readonly latest: RecordedRelease | undefined;
  readonly damaged: ReadonlySet<string>;
  /** of every output of the latest release, by file */
  readonly keys: ReadonlyMap<string, string>;
  readonly facts: Omit<ReleaseFacts, 'retired' | 'files'>;
  /** this run's moment, in milliseconds since 1970 */
  readonly clock: number;
  /** called with files that somebody put into the site by hand, and the folder they were moved to */
  readonly onMoved: (files: readonly string[], into: string) => void;
}

/** How a release differs from the one that was served before it. */
export interface Served {
  /** by planned file */
  readonly changes: ReadonlyMap<string, Change>;
  /** whether the code or the settings have changed since */
  readonly hasOtherCode: boolean;
  /** how many files it has */
  readonly files: number;
}
