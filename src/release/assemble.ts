import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderMaker } from '../lib/files/folder-maker.ts';
import { linkFile } from '../lib/files/link-file.ts';
import type { Records } from './records.ts';
import type { Change, MadeFile, Output } from './recorded.ts';

/**
 * Turns the tree of an old release that is no longer needed into that of the next one. It removes or adds only what has
 * changed since, however large the site is.
 *
 * @param tree the older release, which the records no longer have
 * @param differences what it has that is different in the latest release
 */
export function transformTree(tree: string, differences: ReadonlyMap<string, Output | undefined>, from: Sources): void {
  const put = putter(tree, from);
  for (const file of new Set([...differences.keys(), ...from.changes.keys()])) {
    const change = from.changes.get(file);
    const old = differences.has(file) ? differences.get(file) : change?.before;
    const next = change ? change.after : from.records.output(file);
    if (isSame(old, next)) continue;
    for (const [name] of old?.made ?? []) remove(tree, name);
    for (const made of next?.made ?? []) put(made);
  }
}

/** Makes the tree of the next release from links to the latest one and from new files. */
export function linkAll(tree: string, from: Sources): void {
  mkdirSync(tree, { recursive: true });
  const put = putter(tree, from);
  for (const [file, output] of from.records.outputs())
    if (!from.changes.has(file)) for (const made of output?.made ?? []) put(made);
  for (const { after } of from.changes.values()) for (const made of after?.made ?? []) put(made);
}

/**
 * Puts a file of the next release in its place: a new file is moved there, any other is linked to that of the latest
 * release.
 */
function putter(tree: string, { made, fresh, latest }: Sources): (file: MadeFile) => void {
  const prepare = folderMaker();
  return ([file]) => {
    const to = path.join(tree, file);
    prepare(to);
    if (fresh.has(file)) {
      renameSync(path.join(made, file), to);
      return;
    }
    rmSync(to, { force: true });
    linkFile(path.join(latest, file), to);
  };
}

function remove(tree: string, file: string): void {
  rmSync(path.join(tree, file), { force: true });
  try {
    for (let at = path.dirname(path.join(tree, file)); at !== tree; at = path.dirname(at)) rmdirSync(at);
  } catch {
    // Something else is in it.
  }
}

/** Whether two outputs are the same files. */
export function isSame(a: Output | undefined, b: Output | undefined): boolean {
  return JSON.stringify(a?.made ?? []) === JSON.stringify(b?.made ?? []);
}

export interface Sources {
  readonly records: Records;
  readonly changes: ReadonlyMap<string, Change>;
  /** folder of what was made */
  readonly made: string;
  /** new files in it */
  readonly fresh: ReadonlySet<string>;
  /** folder of the latest release */
  readonly latest: string;
}
