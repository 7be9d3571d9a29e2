import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS row (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The row of all series: no file of a story has such a name. */
const SERIES = '';

/**
 * Checked stories as they were read last, a row each, so that a story whose file is the same is not opened again. A row is
 * believed only when it is as it was written: a headline that was garbled on the disk would go into pages.
 *
 * @param folder is made where it is not there
 * @param code names the code that reads stories; rows of other code are forgotten
 */
export class StoryRows {
  private readonly db: DatabaseSync;
  private readonly known = new Map<string, string>();

  constructor(folder: string, code: string) {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'stories.sqlite');
    try {
      this.db = open(file, code);
    } catch {
      // Of another kind, or not whole: all is read again.
      for (const name of [file, `${file}-journal`]) rmSync(name, { force: true });
      this.db = open(file, code);
    }
  }

  /** The stories by their files, each with the stamp of its files. */
  stories(): Map<string, { article: Article; stamp: string }> {
    const stories = new Map<string, { article: Article; stamp: string }>();
    for (const { name, stamp, value } of this.rows('name <> ?')) {
      this.known.set(name, stamp);
      stories.set(name, { article: value as Article, stamp });
    }
    return stories;
  }

  /** The series, as they were saved last. */
  series(): readonly Series[] {
    for (const { value } of this.rows('name = ?')) return value as readonly Series[];
    return [];
  }

  /** Keeps what was read; of stories only what is another than before is written. */
  save({ articles, series, stamps }: Paper): void {
    const { db } = this;
    const set = db.prepare('INSERT OR REPLACE INTO row (name, stamp, value, sum) VALUES (?, ?, ?, ?)');
    const unset = db.prepare('DELETE FROM row WHERE name = ?');
    const files = new Set(articles.map(({ file }) => file));
    db.exec('BEGIN IMMEDIATE');
    for (const article of articles) {
      const stamp = stamps.get(article.file) ?? '';
      if (this.known.get(article.file) !== stamp) set.run(article.file, stamp, ...pack(stamp, article));
    }
    for (const name of this.known.keys()) if (!files.has(name)) unset.run(name);
    set.run(SERIES, '', ...pack('', series));
    db.exec('COMMIT');
  }

  close(): void {
    this.db.close();
  }

  private *rows(where: string): Generator<{ name: string; stamp: string; value: unknown }> {
    const rows = this.db.prepare(`SELECT name, stamp, value, sum FROM row WHERE ${where}`).iterate(SERIES);
    for (const { name, stamp, value, sum } of rows) {
      const bytes = value as Uint8Array;
      if (sumOf(String(stamp), bytes) === sum)
        yield { name: String(name), stamp: String(stamp), value: deserialize(bytes) };
    }
  }
}

function open(file: string, code: string): DatabaseSync {
  const db = new DatabaseSync(file);
  // What is lost is read again.
  db.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF');
  db.exec(`${SCHEMA} CREATE TABLE IF NOT EXISTS reader (code TEXT) STRICT;`);
  if (db.prepare('SELECT code FROM reader').get()?.['code'] !== code) {
    db.exec('BEGIN IMMEDIATE; DELETE FROM row; DELETE FROM reader;');
    db.prepare('INSERT INTO reader (code) VALUES (?)').run(code);
    db.exec('COMMIT');
  }
  return db;
}

function pack(stamp: string, value: unknown): [value: Uint8Array, sum: number] {
  const bytes = new Uint8Array(serialize(value));
  return [bytes, sumOf(stamp, bytes)];
}

function sumOf(stamp: string, bytes: Uint8Array): number {
  return crc32(bytes, crc32(stamp));
}

interface Paper {
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  /** by file */
  readonly stamps: ReadonlyMap<string, string>;
}
