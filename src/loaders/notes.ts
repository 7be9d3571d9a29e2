import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EditorNotes } from '../model/editor-notes.ts';
import { formatLedger, LEDGER } from '../model/ledger.ts';
import type { Permalink } from '../model/permalinks.ts';

/*
 * Word left in the cache for the command that builds, which tells it when the site is in its place. It has no other way to
 * ask, because Astro reads the content in modules of its own.
 */

/** Name of the file of {@link EditorNotes}. */
export const NOTES = 'editor-notes.json';

/** The addresses that an edition makes public and the ledger does not have. */
export function notePermalinks(cacheDir: string, permalinks: readonly Permalink[]): Promise<void> {
  return write(cacheDir, LEDGER, formatLedger(permalinks));
}

/** What an editor is told after a build; `next` is when to build again, in words. */
export function noteForEditors(cacheDir: string, notes: EditorNotes & { readonly next: string }): Promise<void> {
  return write(cacheDir, NOTES, JSON.stringify(notes));
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), text);
}
