import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EditorNotes } from '../model/editor-notes.ts';
import { formatLedger, LEDGER } from '../model/ledger.ts';
import type { Permalink } from '../model/permalinks.ts';

/*
 * Word left in the cache for the command that builds, which tells it when the site is in its place. It has no other way to
 * ask, because Astro reads the content in modules of its own.
 */

/** Name of the file of {@link Notes}. */
const NOTES = 'editor-notes.json';

/** The addresses that an edition makes public and the ledger does not have. */
export function notePermalinks(cacheDir: string, permalinks: readonly Permalink[]): Promise<void> {
  return write(cacheDir, LEDGER, formatLedger(permalinks));
}

export function noteForEditors(cacheDir: string, notes: Notes): Promise<void> {
  return write(cacheDir, NOTES, JSON.stringify(notes));
}

/** What the latest reading has noted; undefined when it is not there, or not whole. */
export function readNotes(cacheDir: string): Notes | undefined {
  try {
    return JSON.parse(readFileSync(path.join(cacheDir, NOTES), 'utf8')) as Notes;
  } catch {
    return undefined;
  }
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), text);
}

/** What an editor is told after a build. */
export interface Notes extends EditorNotes {
  /** when to build again, in words */
  readonly next: string;
  /** moment up to which the site stays as it is (model/good-until.ts) */
  readonly until: string | undefined;
  /** what was passed over, and what is taken though it may be a slip */
  readonly warnings: readonly string[];
}
