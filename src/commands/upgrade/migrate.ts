import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../lib/error-code.ts';
import { aboutPage } from './migrations/001-about-page.ts';
import type { Migration } from './migrations/migration.ts';

const MIGRATIONS: readonly Migration[] = [aboutPage];

/** What the migrations would write, one after the other: each reads what those before it wrote. */
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

export function writeMigrations(contentDir: string, { files }: MigrationPlan): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
    writeFileSync(path.join(contentDir, file), text);
  }
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
  /** what each does that has something to change, by its number */
  readonly steps: readonly string[];
  /** texts to write, by path from the content folder */
  readonly files: ReadonlyMap<string, string>;
}
