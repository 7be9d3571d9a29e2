import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** Raised when the records are kept another way. */
const VERSION = 1;

const SCHEMA = `
  CREATE TABLE release (number INTEGER PRIMARY KEY, facts TEXT NOT NULL) STRICT;
  CREATE TABLE output (file TEXT PRIMARY KEY, key TEXT NOT NULL, made TEXT NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE change (number INTEGER, file TEXT, key TEXT, made TEXT, sum INTEGER, PRIMARY KEY (number, file)) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;

/**
 * What is known of the releases of an output folder:
 *
 * - `release`: those that are whole, with the facts of each
 * - `output`: the files of the latest one, by what was planned
 * - `change`: for each release, what had been there before under the paths that it changed, so that an older one can be told
 *   from the latest, and made into the next without looking at what is the same
 *
 * Every change to it is one transaction: a process that ends leaves it as it was before or after.
 */
export class Records {
  private readonly db: DatabaseSync;

  /**
   * Opens the records, or begins new ones where there are none, or where they cannot be read: everything is made anew then.
   *
   * @throws Error of the system where they cannot be written
   */
  static open(file: string): { records: Records; wereLost: boolean } {
    try {
      const records = new Records(file);
      if (records.version === VERSION) return { records, wereLost: false };
      const isNew = records.version === 0;
      records.close();
      if (isNew) return { records: Records.begin(file), wereLost: false };
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
    return { records: Records.begin(file), wereLost: true };
  }

  private static begin(file: string): Records {
    for (const name of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
    const records = new Records(file);
    records.db.exec(SCHEMA);
    return records;
  }

  private constructor(file: string) {
    this.db = new DatabaseSync(file);
    // The build lock lets one build in; another program may look.
    this.db.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL');
  }

  private get version(): number {
    return Number(this.db.prepare('PRAGMA user_version').get()?.['user_version']);
  }

  close(): void {
    this.db.close();
  }

  /** The whole releases, the latest first. */
  releases(): readonly RecordedRelease[] {
    const rows = this.db.prepare('SELECT number, facts FROM release ORDER BY number DESC').all();
    return rows.map(({ number, facts }) => ({ ...(JSON.parse(String(facts)) as ReleaseFacts), number: Number(number) }));
  }

  /** The key of every output of the latest release, by file. */
  keys(): Map<string, string> {
    const rows = this.db.prepare('SELECT file, key FROM output').iterate();
    const keys = new Map<string, string>();
    for (const { file, key } of rows) keys.set(String(file), String(key));
    return keys;
  }

  /** An output of the latest release; undefined where there is none, or where its row is not as it was written. */
  output(file: string): Output | undefined {
    return toOutput(this.db.prepare('SELECT key, made, sum FROM output WHERE file = ?').get(file));
  }

  /** Outputs of the latest release in the order of their files, from one on. */
  *outputs(from = ''): Generator<readonly [file: string, output: Output | undefined]> {
    const rows = this.db.prepare('SELECT file, key, made, sum FROM output WHERE file >= ? ORDER BY file').iterate(from);
    for (const row of rows) yield [String(row['file']), toOutput(row)];
  }

  /** How many outputs the latest release has. */
  get size(): number {
    return Number(this.db.prepare('SELECT count(*) AS size FROM output').get()?.['size']);
  }

  /**
   * What was another in an older release than it is in the latest one.
   *
   * @returns what that release has under each file that was changed since; undefined where it has nothing
   */
  differences(number: number): Map<string, Output | undefined> {
    const rows = this.db.prepare('SELECT file, key, made, sum FROM change WHERE number > ? ORDER BY number DESC').iterate(number); // prettier-ignore
    const before = new Map<string, Output | undefined>();
    // The change that came first stands for all that followed.
    for (const row of rows) before.set(String(row['file']), toOutput(row));
    return before;
  }

  /** Forgets everything. */
  clear(): void {
    this.db.exec('BEGIN IMMEDIATE; DELETE FROM release; DELETE FROM output; DELETE FROM change; COMMIT');
  }

  /** Forgets a release, before its files are changed: whatever happens, nobody takes what is left for one. */
  forget(number: number): void {
    this.db.prepare('DELETE FROM release WHERE number = ?').run(number);
  }

  /** Enters a release that is whole, with what it changed; what older changes are for nobody is forgotten. */
  add(number: number, facts: ReleaseFacts, changes: ReadonlyMap<string, Change>): void {
    const { db } = this;
    db.exec('BEGIN IMMEDIATE');
    try {
      const enter = db.prepare('INSERT OR REPLACE INTO change (number, file, key, made, sum) VALUES (?, ?, ?, ?, ?)');
      const set = db.prepare('INSERT OR REPLACE INTO output (file, key, made, sum) VALUES (?, ?, ?, ?)');
      const unset = db.prepare('DELETE FROM output WHERE file = ?');
      for (const [file, { before, after }] of changes) {
        enter.run(number, file, ...(before ? toRow(before) : [null, null, null]));
        if (after) set.run(file, ...toRow(after));
        else unset.run(file);
      }
      db.prepare('INSERT INTO release (number, facts) VALUES (?, ?)').run(number, JSON.stringify(facts));
      db.exec('DELETE FROM change WHERE number <= (SELECT min(number) FROM release)');
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Enters other facts for a release. */
  amend(number: number, facts: ReleaseFacts): void {
    this.db.prepare('UPDATE release SET facts = ? WHERE number = ?').run(JSON.stringify(facts), number);
  }
}

function toRow({ key, made }: Output): [key: string, made: string, sum: number] {
  const text = JSON.stringify(made);
  return [key, text, crc32(`${key}\n${text}`)];
}

function toOutput(row: Record<string, unknown> | undefined): Output | undefined {
  if (!row || row['made'] === null) return undefined;
  const [key, text] = [String(row['key']), String(row['made'])];
  if (crc32(`${key}\n${text}`) !== row['sum']) return undefined;
  return { key, made: JSON.parse(text) as readonly MadeFile[] };
}

/** Codes of SQLite (sqlite.org/rescode.html): a file that is none of its own, or not whole. */
function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const [ERROR, CORRUPT, NOTADB] = [1, 11, 26];
  return code === CORRUPT || code === NOTADB || code === ERROR;
}

/** What a release was made from, and what was told of it. */
export interface ReleaseFacts {
  /** digest of the code and the settings */
  readonly code: string;
  /** of the content and what is copied as it is (release/sources.ts); undefined where not all of it was looked at */
  readonly sources?: string | undefined;
  /** the edition's moment, in milliseconds since 1970 */
  readonly now: number;
  /** the moment up to which a build would make the same, if there is one */
  readonly until?: number | undefined;
  /** scripts and styles that no page names any more and since when, in milliseconds since 1970 */
  readonly retired: Readonly<Record<string, number>>;
  /** how many files it has */
  readonly files: number;
  /** what editors were told at its end, in lines */
  readonly told: readonly string[];
  /** the first output that the next look at its files begins with (release/look-over.ts) */
  readonly lookFrom: string;
}

export type RecordedRelease = ReleaseFacts & { readonly number: number };

/** What was made of a planned file: itself, its packed copies, or the files of a folder. */
export interface Output {
  /** what it shows */
  readonly key: string;
  readonly made: readonly MadeFile[];
}

/** A file of a release by its path, its size, when it was written in milliseconds since 1970, and a digest of its bytes. */
export type MadeFile = readonly [file: string, bytes: number, written: number, digest: string];

/** An output before and after a release; undefined where there is none. */
export interface Change {
  readonly before: Output | undefined;
  readonly after: Output | undefined;
}
