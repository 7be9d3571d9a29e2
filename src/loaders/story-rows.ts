import { existsSync, mkdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Inspected } from '../markdown/inspect-links.ts';
import { believeDigests, digestsOf, type StoryDigests } from '../views/pages/story-digests.ts';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';

const SCHEMA = `
  PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS row (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS list (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS body (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * Checked stories as they were read last, a row each with its digests, so that a story whose file is the same is neither
 * opened nor digested again. They are believed only when every row is as it was written, by the same code: a headline that
 * was garbled on the disk would go into pages. Else all is read again, and kept in a new file.
 */
export class StoryRows {
  private readonly file: string;
  private readonly code: string;
  private db: DatabaseSync | undefined;
  private readonly known = new Map<string, string>();

  /**
   * @param folder is made where it is not there
   * @param code names the code that reads stories
   */
  constructor(folder: string, code: string) {
    mkdirSync(folder, { recursive: true });
    this.file = path.join(folder, 'stories.sqlite');
    this.code = code;
  }

  /** The stories by their files, each with the stamp of its files. */
  stories(): Map<string, { article: Article; stamp: string }> {
    const stories = new Map<string, { article: Article; stamp: string }>();
    try {
      for (const { name, stamp, value } of this.rows('row')) {
        this.known.set(name, stamp);
        const { article, digests } = value as StoryRow;
        believeDigests(article, digests);
        stories.set(name, { article, stamp });
      }
      return stories;
    } catch {
      this.forget();
      return new Map();
    }
  }

  /** The series, as they were saved last. */
  series(): readonly Series[] {
    return (this.find('list', 'series')?.value ?? []) as readonly Series[];
  }

  /** The addresses of preview pictures by what they show, as they were saved last. */
  sharePaths(): ReadonlyMap<string, string> {
    return (this.find('list', 'sharePaths')?.value ?? new Map()) as ReadonlyMap<string, string>;
  }

  /** Links and ids of a story's text, where they were saved while it had this stamp. */
  body(file: string, stamp: string | undefined): Inspected | undefined {
    const row = this.find('body', file);
    return row?.stamp === stamp ? (row?.value as Inspected | undefined) : undefined;
  }

  /**
   * Keeps what was read; of stories only what is another than before is written.
   *
   * @throws Error of the system where it cannot be written
   */
  save(paper: Paper): void {
    try {
      this.write(paper);
    } catch {
      this.forget();
      this.write(paper);
    }
  }

  saveSharePaths(paths: ReadonlyMap<string, string>): void {
    this.enterInto('list')('sharePaths', '', paths);
  }

  close(): void {
    this.db?.close();
    this.db = undefined;
  }

  private write({ articles, series, stamps, bodies }: Paper): void {
    const db = this.open();
    const [enter, enterBody] = [this.enterInto('row'), this.enterInto('body')];
    const unset = db.prepare('DELETE FROM row WHERE name = ?');
    const files = new Set(articles.map(({ file }) => file));
    db.exec('BEGIN IMMEDIATE');
    for (const article of articles) {
      const stamp = stamps.get(article.file) ?? '';
      if (this.known.get(article.file) !== stamp)
        enter(article.file, stamp, { article, digests: digestsOf(article) } satisfies StoryRow);
    }
    for (const name of this.known.keys()) if (!files.has(name)) unset.run(name);
    this.enterInto('list')('series', '', series);
    for (const [file, body] of bodies) if (stamps.has(file)) enterBody(file, stamps.get(file) ?? '', body);
    db.exec('DELETE FROM body WHERE name NOT IN (SELECT name FROM row)');
    db.exec('COMMIT');
  }

  private enterInto(table: Table): (name: string, stamp: string, value: unknown) => void {
    const set = this.open().prepare(`INSERT OR REPLACE INTO ${table} (name, stamp, value, sum) VALUES (?, ?, ?, ?)`);
    return (name, stamp, value) => {
      const bytes = new Uint8Array(serialize(value));
      set.run(name, stamp, bytes, this.sumOf(name, stamp, bytes));
    };
  }

  private find(table: Table, name: string): Row | undefined {
    try {
      return [...this.rows(table, name)][0];
    } catch {
      this.forget();
      return undefined;
    }
  }

  /** @throws Error where a row is not as it was written */
  private *rows(table: Table, asked?: string): Generator<Row> {
    const all = `SELECT name, stamp, value, sum FROM ${table}`;
    const rows = asked === undefined ? this.open().prepare(all).iterate() : this.open().prepare(`${all} WHERE name = ?`).iterate(asked); // prettier-ignore
    for (const row of rows) {
      const [name, stamp, bytes] = [String(row['name']), String(row['stamp']), row['value'] as Uint8Array];
      if (this.sumOf(name, stamp, bytes) !== row['sum']) throw new Error(`${this.file} is not as it was written.`);
      yield { name, stamp, value: deserialize(bytes) };
    }
  }

  private open(): DatabaseSync {
    if (this.db) return this.db;
    this.db = new DatabaseSync(this.file);
    this.db.exec(SCHEMA);
    return this.db;
  }

  private forget(): void {
    this.close();
    this.known.clear();
    // On a disk that can only be read, rmSync says nothing that a program understands (Node 26).
    for (const name of [this.file, `${this.file}-journal`]) if (existsSync(name)) unlinkSync(name);
  }

  private sumOf(name: string, stamp: string, bytes: Uint8Array): number {
    return crc32(bytes, crc32(`${this.code}\n${name}\n${stamp}`));
  }
}

interface Row {
  readonly name: string;
  readonly stamp: string;
  readonly value: unknown;
}

interface StoryRow {
  readonly article: Article;
  readonly digests: StoryDigests;
}

interface Paper {
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  /** by file */
  readonly stamps: ReadonlyMap<string, string>;
  /** links and ids of texts that were opened for them, by file */
  readonly bodies: ReadonlyMap<string, Inspected>;
}

type Table = 'row' | 'body' | 'list';
