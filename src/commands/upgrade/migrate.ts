import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../lib/errors/error-code.ts';
import { aboutPage } from './migrations/001-about-page.ts';
import type { Migration } from './migrations/migration.ts';

/** The journal of the last migrations. */
const JOURNAL = 'content.json';

const MIGRATIONS: readonly Migration[] = [aboutPage];

/** What the migrations would write, one after the other: each reads the result of the previous ones. */
export function planMigrations(contentDir: string, migrations = MIGRATIONS): MigrationPlan {
  const files = new Map<string, string>();
  const read = (file: string) => files.get(file) ?? readIfThere(path.join(contentDir, file));
  const steps = migrations.flatMap(({ number, does, change }) => {
    const changed = Object.entries(change(read));
    for (const [file, text] of changed) files.set(file, text);
    return changed.length > 0 ? [`${number}. ${does}`] : [];
  });
  return { steps, files };
}

/**
 * Writes what the migrations change, after saving what {@link undoMigrations} needs.
 *
 * @param undo folder for that
 */
export function writeMigrations(contentDir: string, { files }: MigrationPlan, undo: string): void {
  const journal: Journal = [...files].map(([file, after]) => ({ file, before: readIfThere(path.join(contentDir, file)), after })); // prettier-ignore
  mkdirSync(undo, { recursive: true });
  writeFileSync(path.join(undo, JOURNAL), JSON.stringify(journal));
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
    writeFileSync(path.join(contentDir, file), text);
  }
}

/**
 * Undoes the last migrations. A file that somebody has edited since stays as it is.
 *
 * @returns the files that stay, by path from the content folder; undefined if there is nothing to undo
 */
export function undoMigrations(contentDir: string, undo: string): readonly string[] | undefined {
  const text = readIfThere(path.join(undo, JOURNAL));
  if (text === undefined) return undefined;
  const edited: string[] = [];
  for (const { file, before, after } of JSON.parse(text) as Journal) {
    const place = path.join(contentDir, file);
    if (readIfThere(place) !== after) edited.push(file);
    else if (before === undefined) rmSync(place);
    else writeFileSync(place, before);
  }
  rmSync(path.join(undo, JOURNAL));
  return edited;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export interface MigrationPlan {
  /** what each migration that applies does, by number */
  readonly steps: readonly string[];
  /** texts to write, by path from the content folder */
  readonly files: ReadonlyMap<string, string>;
}

type Journal = readonly {
  /** path from the content folder */
  readonly file: string;
  /** text before; undefined if there was no file */
  readonly before?: string | undefined;
  readonly after: string;
}[];
