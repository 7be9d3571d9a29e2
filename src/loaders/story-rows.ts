import { existsSync, mkdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { SAVED_KINDS, type SavedKind } from '../lib/saved-texts.ts';
import { rowsAsLists, statementsOf } from '../lib/sqlite-rows.ts';
import type { Inspected } from '../markdown/links/inspect-links.ts';
import type { CheckedStory } from './stories/read-story.ts';
import { believeDigests, digestsOf, type StoryDigests } from '../views/pages/story-digests.ts';
import type { Article } from '../schemas/article.ts';
import type { Callout } from '../schemas/callout.ts';
import type { TextPage } from '../schemas/page.ts';
import { NEWEST_FIRST, type FrontChoice } from '../schemas/front.ts';
import type { Person } from '../schemas/person.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Series } from '../schemas/series.ts';

const SCHEMA = `
  PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS row (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS list (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS body (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS feed (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS terms (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * A cache of checked stories, a row each with its digests, so that a story whose file has not changed is neither opened nor
 * digested again. It is used only when every row passes its checksum and was written by the same code: a headline that was
 * garbled on the disk would go into pages. Else everything is read again, into a new file.
 */
export class StoryRows {
  private readonly file: string;
  private readonly code: string;
  private opened: OpenRows | undefined;
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

  /**
   * Returns the stories by file, each with its fingerprint.
   *
   * @param forPages whether keys of pages will be made, which take the digests
   */
  stories(forPages = true): Map<string, CheckedStory> {
    const stories = new Map<string, CheckedStory>();
    try {
      for (const { name, fingerprint, value } of this.rows('row')) {
        this.known.set(name, fingerprint);
        const { article, warnings, digests } = value as StoryRow;
        if (forPages) believeDigests(article, digests);
        stories.set(name, { article, fingerprint, warnings });
      }
      return stories;
    } catch {
      this.forget();
      return new Map();
    }
  }

  /** Returns the series as they were saved last. */
  series(): readonly Series[] {
    return (this.find('list', 'series')?.value ?? []) as readonly Series[];
  }

  /** Returns pages, people, topics and call-outs as they were saved last. */
  texts(): Texts {
    return (this.find('list', 'texts')?.value ?? NO_TEXTS) as Texts;
  }

  /** Returns what was chosen for the front page when it was saved last. */
  front(): FrontChoice {
    return (this.find('list', 'front')?.value ?? NEWEST_FIRST) as FrontChoice;
  }

  /** Returns the addresses of preview pictures by what they show, as they were saved last. */
  sharePaths(): ReadonlyMap<string, string> {
    return (this.find('list', 'sharePaths')?.value ?? new Map()) as ReadonlyMap<string, string>;
  }

  /** Returns the links and ids of a body, where they were saved while the story had this fingerprint. */
  body(file: string, fingerprint: string | undefined): Inspected | undefined {
    const row = this.find('body', file);
    return row?.fingerprint === fingerprint ? (row?.value as Inspected | undefined) : undefined;
  }

  /** Returns a text that was made of a story, where it was saved under this key. */
  savedText(kind: SavedKind, file: string, key: string): string | undefined {
    const row = this.find(kind, file);
    return row?.fingerprint === key ? String(row.value) : undefined;
  }

  /** Saves a text that was made of a story. Where it cannot be written, the next build makes it again. */
  saveText(kind: SavedKind, file: string, key: string, text: string): void {
    try {
      this.enterInto(kind)(file, key, text);
    } catch {
      this.close();
    }
  }

  /**
   * Saves what was read; only stories that have changed are written.
   *
   * @throws Error of the system where it cannot be written
   */
  save(paper: CheckedContent): void {
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
    this.opened?.db.close();
    this.opened = undefined;
  }

  private write({ articles, series, pages, people, topics, callouts, front, checked, bodies }: CheckedContent): void {
    const { db, statement } = this.open();
    const [enter, enterBody] = [this.enterInto('row'), this.enterInto('body')];
    const unset = ['row', 'body', ...SAVED_KINDS].map((table) => statement(`DELETE FROM ${table} WHERE name = ?`));
    const files = new Set(articles.map(({ file }) => file));
    db.exec('BEGIN IMMEDIATE');
    for (const article of articles) {
      const { fingerprint = '', warnings = [] } = checked.get(article.file) ?? {};
      if (this.known.get(article.file) !== fingerprint)
        enter(article.file, fingerprint, { article, warnings, digests: digestsOf(article) } satisfies StoryRow);
    }
    for (const name of this.known.keys()) if (!files.has(name)) for (const row of unset) row.run(name);
    this.enterInto('list')('series', '', series);
    this.enterInto('list')('texts', '', { pages, people, topics, callouts } satisfies Texts);
    this.enterInto('list')('front', '', front);
    for (const [file, body] of bodies) {
      const story = checked.get(file);
      if (story) enterBody(file, story.fingerprint, body);
    }
    db.exec('COMMIT');
  }

  private enterInto(table: Table): (name: string, fingerprint: string, value: unknown) => void {
    const set = this.open().statement(
      `INSERT OR REPLACE INTO ${table} (name, fingerprint, value, sum) VALUES (?, ?, ?, ?)`,
    );
    return (name, fingerprint, value) => {
      const bytes = new Uint8Array(serialize(value));
      set.run(name, fingerprint, bytes, this.sumOf(name, fingerprint, bytes));
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

  /** @throws Error where a row does not match its checksum */
  private *rows(table: Table, ...asked: readonly string[]): Generator<Row> {
    const where = asked.length === 0 ? '' : ' WHERE name = ?';
    const rows = rowsAsLists(
      this.open().statement(`SELECT name, fingerprint, value, sum FROM ${table}${where}`),
      ...asked,
    );
    for (const row of rows) {
      const [name, fingerprint, bytes] = [String(row[0]), String(row[1]), row[2] as Uint8Array];
      if (this.sumOf(name, fingerprint, bytes) !== row[3]) throw new Error(`${this.file} is not as it was written.`);
      yield { name, fingerprint, value: deserialize(bytes) };
    }
  }

  private open(): OpenRows {
    if (this.opened) return this.opened;
    const db = new DatabaseSync(this.file);
    this.opened = { db, statement: statementsOf(db) };
    db.exec(SCHEMA);
    return this.opened;
  }

  private forget(): void {
    this.close();
    this.known.clear();
    // On a read-only disk, rmSync throws an error without a code (Node 26).
    for (const name of [this.file, `${this.file}-journal`]) if (existsSync(name)) unlinkSync(name);
  }

  private sumOf(name: string, fingerprint: string, bytes: Uint8Array): number {
    return crc32(bytes, crc32(`${this.code}\n${name}\n${fingerprint}`));
  }
}

interface OpenRows {
  readonly db: DatabaseSync;
  readonly statement: (sql: string) => StatementSync;
}

interface Row {
  readonly name: string;
  readonly fingerprint: string;
  readonly value: unknown;
}

interface StoryRow {
  readonly article: Article;
  readonly warnings: CheckedStory['warnings'];
  readonly digests: StoryDigests;
}

interface Texts {
  readonly pages: readonly TextPage[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly callouts: readonly Callout[];
}

const NO_TEXTS: Texts = { pages: [], people: [], topics: [], callouts: [] };

interface CheckedContent extends Texts {
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  readonly front: FrontChoice;
  /** by file */
  readonly checked: ReadonlyMap<string, CheckedStory>;
  /** links and ids of texts that were opened for them, by file */
  readonly bodies: ReadonlyMap<string, Inspected>;
}

type Table = 'row' | 'body' | 'list' | SavedKind;
