import { cpSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { linkFile } from '../link-file.ts';
import { listFiles } from '../list-files.ts';
import { folderMaker } from '../folder-maker.ts';
import { isCode } from '../model/own-addresses.ts';
import type { FileRecord, Manifest } from './manifest.ts';
import { isAsWritten, type Release } from './release.ts';

/** Thirty days: as long as a reader may leave a page open, or a cache keep it. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Puts a release together: files that were made, and links to those taken over. A file that was made again and came out the
 * same stays the old one, so that it is not sent to a host again.
 *
 * @param made folder of the files that were made; they, or all of it, are moved
 * @param next where the release goes: a folder that is not there yet, or a release of the past, of which what is the same stays
 * @param past manifest of that release of the past
 * @param now milliseconds since 1970
 */
export function assemble(release: Release, made: string, { next, past, now }: Place): Assembled {
  const records = new Map<string, FileRecord>(release.kept);
  const fresh = new Set<string>();
  for (const file of listFiles(made)) {
    const key = release.keys.get(file);
    const before = sameAsBefore(release, file, path.join(made, file));
    records.set(file, withKey(before ?? written(path.join(made, file)), key));
    if (!before) fresh.add(file);
  }
  const retired = retire(release, records, now);
  if (!past && fresh.size === records.size && moveWhole(made, next)) return { records, written: [...fresh], retired };
  const inPlace = new Set(past ? clearAway(next, past, records) : []);
  mkdirSync(next, { recursive: true });
  const prepare = folderMaker();
  for (const [file, record] of records) {
    const to = path.join(next, file);
    if (fresh.has(file)) {
      prepare(to);
      move(path.join(made, file), to);
      records.set(file, withKey(written(to), record[2]));
    } else if (release.earlier && !inPlace.has(file)) {
      prepare(to);
      linkFile(path.join(release.earlier.folder, file), to);
    }
  }
  return { records, written: [...fresh], retired };
}

/** Scripts and styles that no page names any more: those who still hold an old page may ask for them. */
function retire({ earlier }: Release, records: Map<string, FileRecord>, now: number): Record<string, number> {
  const retired = new Map<string, number>();
  for (const [file, record] of Object.entries(earlier?.manifest.files ?? {})) {
    if (!isCode(file) || records.has(file) || !earlier) continue;
    const since = earlier.manifest.retired[file] ?? now;
    // A clock that was set back must not keep them for ever.
    if (Math.abs(now - since) > KEPT_MS || !isAsWritten(path.join(earlier.folder, file), record)) continue;
    records.set(file, withKey(record, undefined));
    retired.set(file, since);
  }
  return Object.fromEntries(retired);
}

/** Takes away what a release of the past has and the next one has not, and says which of its files stay. */
function clearAway(folder: string, past: Manifest, records: ReadonlyMap<string, FileRecord>): string[] {
  return Object.entries(past.files).flatMap(([file, [bytes, time]]) => {
    const record = records.get(file);
    // Ninety thousand times: a join would look at every letter.
    const place = `${folder}/${file}`;
    if (record?.[0] === bytes && record[1] === time && isAsWritten(place, record)) return file;
    rmSync(place, { force: true });
    if (!record) removeEmpty(path.dirname(place), folder);
    return [];
  });
}

function removeEmpty(folder: string, root: string): void {
  try {
    for (let at = folder; at !== root; at = path.dirname(at)) rmdirSync(at);
  } catch {
    // Something is still in it.
  }
}

function sameAsBefore({ earlier }: Release, file: string, made: string): FileRecord | undefined {
  const record = earlier?.manifest.files[file];
  if (!earlier || !record || record[0] !== statSync(made).size) return undefined;
  const before = path.join(earlier.folder, file);
  if (!isAsWritten(before, record)) return undefined;
  return readFileSync(before).equals(readFileSync(made)) ? record : undefined;
}

function written(file: string): FileRecord {
  const { size, mtimeMs } = lstatSync(file);
  return [size, mtimeMs];
}

function withKey([bytes, time]: FileRecord, key: string | undefined): FileRecord {
  return key === undefined ? [bytes, time] : [bytes, time, key];
}

/** Where all is new no file is touched again: ten thousand stories are ninety thousand files. False on another disk. */
function moveWhole(made: string, next: string): boolean {
  try {
    renameSync(made, next);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    return false;
  }
}

/** A rename, or a copy where the two are on different disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    cpSync(from, to);
  }
}

interface Place {
  readonly next: string;
  readonly past?: Manifest | undefined;
  readonly now: number;
}

export interface Assembled {
  readonly records: ReadonlyMap<string, FileRecord>;
  /** files whose bytes are new */
  readonly written: readonly string[];
  /** files that no page names any more, and since when */
  readonly retired: Readonly<Record<string, number>>;
}
