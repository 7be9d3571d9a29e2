import { existsSync, unlinkSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { rowsAsLists, statementsOf } from '../lib/sqlite-rows.ts';

/**
 * A file of named values in tables, each with a fingerprint of what it was made of and a checksum. A value that was
 * damaged on the disk, or written by different code, is never returned.
 */
export class RowFile<Table extends string> {
  private readonly file: string;
  private readonly code: string;
  private readonly tables: readonly Table[];
  private opened: Opened | undefined;

  /**
   * @param file is created at the first access, together with SQLite's own files beside it
   * @param code names the code that makes the values
   */
  constructor(file: string, code: string, tables: readonly Table[]) {
    this.file = file;
    this.code = code;
    this.tables = tables;
  }

  /** @throws Error where a row does not match its checksum, or the file cannot be read */
  *rows(table: Table, ...asked: readonly string[]): Generator<Row> {
    const where = asked.length === 0 ? '' : ' WHERE name = ?';
    const rows = this.open().statement(`SELECT name, fingerprint, value, sum FROM ${table}${where}`);
    for (const [name, fingerprint, value, sum] of rowsAsLists(rows, ...asked)) {
      const row = { name: String(name), fingerprint: String(fingerprint), bytes: value as Uint8Array };
      if (this.sumOf(row) !== sum) throw new Error(`${this.file} is damaged.`);
      yield { ...row, value: deserialize(row.bytes) };
    }
  }

  /** Returns the row of a name; undefined if there is none. If it is damaged, all rows are discarded. */
  find(table: Table, name: string): Row | undefined {
    try {
      return [...this.rows(table, name)][0];
    } catch {
      this.forget();
      return undefined;
    }
  }

  /** @throws Error of the system where it cannot be written */
  enter(table: Table, name: string, fingerprint: string, value: unknown): void {
    const row = { name, fingerprint, bytes: new Uint8Array(serialize(value)) };
    this.open()
      .statement(`INSERT OR REPLACE INTO ${table} (name, fingerprint, value, sum) VALUES (?, ?, ?, ?)`)
      .run(name, fingerprint, row.bytes, this.sumOf(row));
  }

  /** Deletes a name from all tables. */
  delete(name: string): void {
    for (const table of this.tables) this.open().statement(`DELETE FROM ${table} WHERE name = ?`).run(name);
  }

  /** Makes some changes in one transaction. */
  together(change: () => void): void {
    const { db } = this.open();
    db.exec('BEGIN IMMEDIATE');
    change();
    db.exec('COMMIT');
  }

  /** Deletes the file; the next change creates a new one. */
  forget(): void {
    this.close();
    // On a read-only disk, rmSync throws an error without a code (Node 26).
    for (const name of [this.file, `${this.file}-journal`]) if (existsSync(name)) unlinkSync(name);
  }

  close(): void {
    this.opened?.db.close();
    this.opened = undefined;
  }

  private open(): Opened {
    if (this.opened) return this.opened;
    const db = new DatabaseSync(this.file);
    this.opened = { db, statement: statementsOf(db) };
    db.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF');
    for (const table of this.tables)
      db.exec(
        `CREATE TABLE IF NOT EXISTS ${table} (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
      );
    return this.opened;
  }

  private sumOf({ name, fingerprint, bytes }: Pick<Row, 'name' | 'fingerprint' | 'bytes'>): number {
    return crc32(bytes, crc32(`${this.code}\n${name}\n${fingerprint}`));
  }
}

interface Row {
  readonly name: string;
  readonly fingerprint: string;
  /** as they were written */
  readonly bytes: Uint8Array;
  readonly value: unknown;
}

interface Opened {
  readonly db: DatabaseSync;
  readonly statement: (sql: string) => StatementSync;
}
