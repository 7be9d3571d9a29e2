import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SAVED_KINDS, type SavedKind } from '../lib/caches/saved-texts.ts';
import type { Inspected } from '../markdown/links/inspect-links.ts';
import { useSavedDigests, digestsOf, type StoryDigests } from '../views/pages/story-digests.ts';
import type { Callout } from '../schemas/callout.ts';
import type { TextPage } from '../schemas/page.ts';
import { NEWEST_FIRST, type FrontChoice } from '../schemas/front.ts';
import type { Person } from '../schemas/person.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Series } from '../schemas/series.ts';
import type { Content } from './content.ts';
import { RowFile } from './row-file.ts';
import type { CheckedStory } from './stories/read-story.ts';

/** Tables for stories, the links of their bodies, texts made from them, and single lists. */
const TABLES = ['row', 'body', ...SAVED_KINDS, 'list'] as const;

/**
 * A cache of checked stories, a row each with its digests, so that a story whose file has not changed is neither opened
 * nor digested again. It is used only if every row passes its checksum and was written by the same code, because a
 * headline damaged on the disk would go into pages. Otherwise everything is read again, into a new file.
 */
export class StoryRows {
  private readonly file: RowFile<(typeof TABLES)[number]>;
  private readonly known = new Map<string, string>();

  /**
   * @param folder is created if it is missing
   * @param code names the code that reads stories
   */
  constructor(folder: string, code: string) {
    mkdirSync(folder, { recursive: true });
    this.file = new RowFile(path.join(folder, 'stories.sqlite'), code, TABLES);
  }

  /**
   * Returns the stories by file, each with its fingerprint.
   *
   * @param forPages whether keys of pages will be made, which need the digests
   */
  stories(forPages = true): Map<string, CheckedStory> {
    const stories = new Map<string, CheckedStory>();
    try {
      for (const { name, fingerprint, value } of this.file.rows('row')) {
        this.known.set(name, fingerprint);
        const { article, warnings, digests } = value as StoryRow;
        if (forPages) useSavedDigests(article, digests);
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
    return (this.file.find('list', 'series')?.value ?? []) as readonly Series[];
  }

  /** Returns pages, people, topics and call-outs as they were saved last. */
  texts(): Texts {
    return (this.file.find('list', 'texts')?.value ?? NO_TEXTS) as Texts;
  }

  /** Returns what was chosen for the front page when it was saved last. */
  front(): FrontChoice {
    return (this.file.find('list', 'front')?.value ?? NEWEST_FIRST) as FrontChoice;
  }

  /** Returns the addresses of preview pictures by what they show, as they were saved last. */
  sharePaths(): ReadonlyMap<string, string> {
    return (this.file.find('list', 'sharePaths')?.value ?? new Map()) as ReadonlyMap<string, string>;
  }

  /** Returns the links and ids of a body, where they were saved while the story had this fingerprint. */
  body(file: string, fingerprint: string | undefined): Inspected | undefined {
    const row = this.file.find('body', file);
    return row?.fingerprint === fingerprint ? (row?.value as Inspected | undefined) : undefined;
  }

  /** Returns a text that was made of a story, where it was saved under this key. */
  savedText(kind: SavedKind, file: string, key: string): string | undefined {
    const row = this.file.find(kind, file);
    return row?.fingerprint === key ? String(row.value) : undefined;
  }

  /** Saves a text that was made of a story. Where it cannot be written, the next build makes it again. */
  saveText(kind: SavedKind, file: string, key: string, text: string): void {
    try {
      this.file.enter(kind, file, key, text);
    } catch {
      this.close();
    }
  }

  /**
   * Saves what was read; only stories that have changed are written.
   *
   * @throws Error of the system where it cannot be written
   */
  save(content: CheckedContent): void {
    try {
      this.write(content);
    } catch {
      this.forget();
      this.write(content);
    }
  }

  saveSharePaths(paths: ReadonlyMap<string, string>): void {
    this.file.enter('list', 'sharePaths', '', paths);
  }

  close(): void {
    this.file.close();
  }

  private write({ articles, series, pages, people, topics, callouts, front, checked, bodies }: CheckedContent): void {
    const { file } = this;
    const there = new Set(articles.map(({ file }) => file));
    file.together(() => {
      for (const article of articles) {
        const { fingerprint = '', warnings = [] } = checked.get(article.file) ?? {};
        if (this.known.get(article.file) === fingerprint) continue;
        const row: StoryRow = { article, warnings, digests: digestsOf(article) };
        file.enter('row', article.file, fingerprint, row);
      }
      for (const name of this.known.keys()) if (!there.has(name)) file.delete(name);
      file.enter('list', 'series', '', series);
      file.enter('list', 'texts', '', { pages, people, topics, callouts } satisfies Texts);
      file.enter('list', 'front', '', front);
      for (const [name, body] of bodies) {
        const story = checked.get(name);
        if (story && there.has(name)) file.enter('body', name, story.fingerprint, body);
      }
    });
  }

  private forget(): void {
    this.known.clear();
    this.file.forget();
  }
}

interface StoryRow {
  readonly article: CheckedStory['article'];
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

type CheckedContent = Texts & Pick<Content, 'articles' | 'series' | 'front' | 'checked' | 'bodies'>;
