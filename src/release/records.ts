import { existsSync, rmSync, unlinkSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { rowsAsLists, statementsOf } from '../lib/sqlite-rows.ts';
import {
  NOTHING,
  sumOf,
  toOutput,
  toRow,
  type Change,
  type Output,
  type RecordedRelease,
  type ReleaseFacts,
} from './recorded.ts';

/** Raise this when the format of the records changes. */
const VERSION = 1;

const SCHEMA = `
  CREATE TABLE release (number INTEGER PRIMARY KEY, facts TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
  CREATE TABLE output (file TEXT PRIMARY KEY, key TEXT NOT NULL, made TEXT NOT NULL, sum INTEGER NOT NULL, told TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE change (number INTEGER, file TEXT, key TEXT NOT NULL, made TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (number, file)) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;

/**
 * What is known of the releases of an output folder:
 *
 * - `release`: the complete releases, with the facts of each
 * - `output`: what was made for each planned file of the latest release, and the warnings about it (`told`)
 * - `change`: for each release, what its changed files had been before. With these an older release can be turned into the next
 *   one without looking at the files that are the same.
 *
 * Every change is one transaction: if the process dies, the records are as before the change or as after it. Each row has a
 * checksum, so that damage on the disk is noticed.
 */
export class Records {
  private readonly file: string;
  private readonly db: DatabaseSync;
  private readonly statement: (sql: string) => StatementSync;
  private known: readonly RecordedRelease[] | undefined;

  /**
   * Opens the records. If there are none, or they cannot be read, new ones are created and everything is made again.
   *
   * @throws the system's error if they cannot be written
   */
  static open(file: string): { records: Records; wereLost: boolean } {
    try {
      const records = new Records(file);
      const { version } = records;
      if (version === VERSION) return { records, wereLost: false };
      records.db.close();
      return { records: Records.begin(file), wereLost: version !== 0 };
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return { records: Records.begin(file), wereLost: true };
    }
  }

  /** Creates new records in place of those that cannot be read. */
  static begin(file: string): Records {
    // On a read-only disk the error of rmSync has no code (Node 26).
    for (const name of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) if (existsSync(name)) unlinkSync(name);
    const records = new Records(file);
    records.db.exec(SCHEMA);
    return records;
  }

  private constructor(file: string) {
    this.file = file;
    this.db = new DatabaseSync(file);
    this.statement = statementsOf(this.db);
    // Only one build runs at a time, but another program may read.
    this.db.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL');
  }

  private get version(): number {
    return Number(this.db.prepare('PRAGMA user_version').get()?.['user_version']);
  }

  /** Closes the records. Where an output folder has no release, their file is deleted. */
  close(): void {
    const isEmpty = this.isEmpty();
    this.db.close();
    if (isEmpty) rmSync(this.file, { force: true });
  }

  private isEmpty(): boolean {
    try {
      return this.db.isOpen && this.releases().length === 0;
    } catch {
      // Unreadable records are not known to be empty.
      return false;
    }
  }

  /** The complete releases, the latest first; none if one of them cannot be read. */
  releases(): readonly RecordedRelease[] {
    return (this.known ??= this.readReleases());
  }

  private readReleases(): readonly RecordedRelease[] {
    const rows = this.db.prepare('SELECT number, facts, sum FROM release ORDER BY number DESC').all();
    if (rows.some(({ number, facts, sum }) => sumOf(number, facts) !== sum)) return [];
    return rows.map(({ number, facts }) => ({
      ...(JSON.parse(String(facts)) as ReleaseFacts),
      number: Number(number),
    }));
  }

  /** The key of every output of the latest release, by file; undefined if a row is damaged. */
  keys(): Map<string, string> | undefined {
    const keys = new Map<string, string>();
    try {
      for (const [file, key, made, sum] of rowsAsLists(this.db.prepare('SELECT file, key, made, sum FROM output'))) {
        if (sumOf(file, key, made) !== sum) return undefined;
        keys.set(String(file), String(key));
      }
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return undefined;
    }
    return keys;
  }

  /** An output of the latest release; undefined if there is none, or if its row is damaged. */
  output(file: string): Output | undefined {
    return toOutput(file, this.statement('SELECT key, made, sum FROM output WHERE file = ?').get(file));
  }

  /** Outputs of the latest release in the order of their files, from one on. */
  *outputs(from = ''): Generator<readonly [file: string, output: Output | undefined]> {
    const rows = this.db.prepare('SELECT file, key, made, sum FROM output WHERE file >= ? ORDER BY file').iterate(from);
    for (const row of rows) yield [String(row['file']), toOutput(row['file'], row)];
  }

  /** The warnings about outputs of the latest release, in the order of their files. */
  warnings(): readonly (readonly [file: string, warnings: readonly string[]])[] {
    const rows = this.db.prepare("SELECT file, told FROM output WHERE told <> '' ORDER BY file").all();
    return rows.map(({ file, told }) => [String(file), JSON.parse(String(told)) as readonly string[]]);
  }

  /** How many outputs the latest release has. */
  get size(): number {
    return Number(this.db.prepare('SELECT count(*) AS size FROM output').get()?.['size']);
  }

  /**
   * Returns what is different in an older release.
   *
   * @returns what that release has under each file that was changed since; undefined where it has nothing. The whole
   *   result is undefined if a row is damaged
   */
  differences(number: number): Map<string, Output | undefined> | undefined {
    const rows = this.db.prepare('SELECT number, file, key, made, sum FROM change WHERE number > ? ORDER BY number DESC'); // prettier-ignore
    const before = new Map<string, Output | undefined>();
    // Rows are ordered from the latest change to the earliest, so the earliest one wins.
    for (const row of rows.iterate(number)) {
      if (sumOf(row['file'], row['key'], row['made']) !== row['sum']) return undefined;
      before.set(String(row['file']), row['made'] === NOTHING ? undefined : toOutput(row['file'], row));
    }
    return before;
  }

  /** Removes everything. */
  clear(): void {
    this.known = undefined;
    this.db.exec('BEGIN IMMEDIATE; DELETE FROM release; DELETE FROM output; DELETE FROM change; COMMIT');
  }

  /** Removes a release before its files are changed, so that its remains are never mistaken for a release. */
  forget(number: number): void {
    this.known = undefined;
    this.db.prepare('DELETE FROM release WHERE number = ?').run(number);
  }

  /** Records a complete release with its changes. Changes that no release needs any more are deleted. */
  add(number: number, facts: ReleaseFacts, changes: ReadonlyMap<string, Change>): void {
    this.known = undefined;
    const { db } = this;
    const enter = db.prepare('INSERT OR REPLACE INTO change (number, file, key, made, sum) VALUES (?, ?, ?, ?, ?)');
    const set = db.prepare('INSERT OR REPLACE INTO output (file, key, made, sum, told) VALUES (?, ?, ?, ?, ?)');
    const unset = db.prepare('DELETE FROM output WHERE file = ?');
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const [file, { before, after }] of changes) {
        enter.run(number, file, ...toRow(file, before));
        if (after) set.run(file, ...toRow(file, after), after.warnings ? JSON.stringify(after.warnings) : '');
        else unset.run(file);
      }
      const text = JSON.stringify(facts);
      db.prepare('INSERT INTO release (number, facts, sum) VALUES (?, ?, ?)').run(number, text, sumOf(number, text));
      db.exec('DELETE FROM change WHERE number <= (SELECT min(number) FROM release)');
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Replaces the facts of a release. */
  amend(number: number, facts: ReleaseFacts): void {
    this.known = undefined;
    const text = JSON.stringify(facts);
    this.db.prepare('UPDATE release SET facts = ?, sum = ? WHERE number = ?').run(text, sumOf(number, text), number);
  }
}

/**
 * Whether an error of SQLite (sqlite.org/rescode.html) says that a file is not a database, or a damaged one. It occurs
 * only when a row is read.
 */
export function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const [ERROR, CORRUPT, NOTADB] = [1, 11, 26];
  return code === CORRUPT || code === NOTADB || code === ERROR;
}
