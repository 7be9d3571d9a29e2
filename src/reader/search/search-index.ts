import type { Answer, Result } from './engine/answer.ts';
import { Engine } from './engine/engine.ts';
import type { Query } from './query/query.ts';
import type { Shard } from './engine/shards.ts';

/** Rows on the first screen, which wait for no others. */
const SCREEN_ROWS = 3;

/** Rows shown at first. */
export const FIRST_ROWS = 10;

/** The search index. If the site was rebuilt while the page was open, the new index answers. */
export class SearchIndex {
  private readonly folder: string;
  private readonly shards: readonly Shard[];
  private engine: Engine | undefined;

  constructor(folder: string, shards: readonly Shard[]) {
    this.folder = folder;
    this.shards = shards;
  }

  /** Whether the index has been asked and has not failed. */
  get isOpen(): boolean {
    return this.engine !== undefined;
  }

  /**
   * An index that has answered before may belong to an earlier build, so a failure is followed by one try with a new one.
   *
   * @throws Error if the index cannot be loaded
   */
  async ask(query: Query): Promise<Asked> {
    const known = this.engine;
    const engine = known ?? new Engine(this.folder, this.shards, document.documentElement.lang);
    this.engine = engine;
    try {
      const found = await engine.search(query);
      const rows = found.load(0, SCREEN_ROWS);
      const others = found.load(SCREEN_ROWS, FIRST_ROWS);
      others.catch(() => undefined);
      return { engine, found, rows: await rows, others };
    } catch (error) {
      if (this.engine === engine) this.engine = undefined;
      if (!known) throw error;
      return this.ask(query);
    }
  }
}

interface Asked {
  readonly engine: Engine;
  readonly found: Answer;
  /** rows of the first screen */
  readonly rows: readonly Result[];
  /** the rows below it, up to `FIRST_ROWS` */
  readonly others: Promise<readonly Result[]>;
}
