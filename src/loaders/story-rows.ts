import { existsSync, mkdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Inspected } from '../markdown/links/inspect-links.ts';
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
`;

/**
 * A cache of checked stories, a row each with its digests, so that a story whose file has not changed is neither opened nor
 * digested again. It is used only when every row passes its checksum and was written by the same code: a headline that was
 * garbled on the disk would go into pages. Else everything is read again, into a new file.
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

  /**
   * Returns the stories by file, each with its fingerprint.
   *
   * @param forPages whether keys of pages will be made, which take the digests
   */
  stories(forPages = true): Map<string, { article: Article; fingerprint: string }> {
    const stories = new Map<string, { article: Article; fingerprint: string }>();
    try {
      for (const { name, fingerprint, value } of this.rows('row')) {
        this.known.set(name, fingerprint);
        const { article, digests } = value as StoryRow;
        if (forPages) believeDigests(article, digests);
        stories.set(name, { article, fingerprint });
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

  /** Returns the text of a story for feeds, where it was saved while the story had this key. */
  feedText(file: string, key: string): string | undefined {
    const row = this.find('feed', file);
    return row?.fingerprint === key ? String(row.value) : undefined;
  }

  /** Saves the text of a story for feeds. Where it cannot be written, the next build makes it again. */
  saveFeedText(file: string, key: string, text: string): void {
    try {
      this.enterInto('feed')(file, key, text);
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
    this.db?.close();
    this.db = undefined;
  }

  private write({
    articles,
    series,
    pages,
    people,
    topics,
    callouts,
    front,
    fingerprints,
    bodies,
  }: CheckedContent): void {
    const db = this.open();
    const [enter, enterBody] = [this.enterInto('row'), this.enterInto('body')];
    const unset = db.prepare('DELETE FROM row WHERE name = ?');
    const files = new Set(articles.map(({ file }) => file));
    db.exec('BEGIN IMMEDIATE');
    for (const article of articles) {
      const fingerprint = fingerprints.get(article.file) ?? '';
      if (this.known.get(article.file) !== fingerprint)
        enter(article.file, fingerprint, { article, digests: digestsOf(article) } satisfies StoryRow);
    }
    for (const name of this.known.keys()) if (!files.has(name)) unset.run(name);
    this.enterInto('list')('series', '', series);
    this.enterInto('list')('texts', '', { pages, people, topics, callouts } satisfies Texts);
    this.enterInto('list')('front', '', front);
    for (const [file, body] of bodies) if (fingerprints.has(file)) enterBody(file, fingerprints.get(file) ?? '', body);
    for (const table of ['body', 'feed']) db.exec(`DELETE FROM ${table} WHERE name NOT IN (SELECT name FROM row)`);
    db.exec('COMMIT');
  }

  private enterInto(table: Table): (name: string, fingerprint: string, value: unknown) => void {
    const set = this.open().prepare(`INSERT OR REPLACE INTO ${table} (name, fingerprint, value, sum) VALUES (?, ?, ?, ?)`); // prettier-ignore
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
  private *rows(table: Table, asked?: string): Generator<Row> {
    const all = `SELECT name, fingerprint, value, sum FROM ${table}`;
    const rows = asked === undefined ? this.open().prepare(all).iterate() : this.open().prepare(`${all} WHERE name = ?`).iterate(asked); // prettier-ignore
    for (const row of rows) {
      const [name, fingerprint, bytes] = [String(row['name']), String(row['fingerprint']), row['value'] as Uint8Array];
      if (this.sumOf(name, fingerprint, bytes) !== row['sum'])
        throw new Error(`${this.file} is not as it was written.`);
      yield { name, fingerprint, value: deserialize(bytes) };
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
    // On a read-only disk, rmSync throws an error without a code (Node 26).
    for (const name of [this.file, `${this.file}-journal`]) if (existsSync(name)) unlinkSync(name);
  }

  private sumOf(name: string, fingerprint: string, bytes: Uint8Array): number {
    return crc32(bytes, crc32(`${this.code}\n${name}\n${fingerprint}`));
  }
}

interface Row {
  readonly name: string;
  readonly fingerprint: string;
  readonly value: unknown;
}

interface StoryRow {
  readonly article: Article;
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
  readonly fingerprints: ReadonlyMap<string, string>;
  /** links and ids of texts that were opened for them, by file */
  readonly bodies: ReadonlyMap<string, Inspected>;
}

type Table = 'row' | 'body' | 'feed' | 'list';
