import { makeExcerpt, type Piece } from './excerpt.ts';
import { openPagefind, whole, type Counts, type Found, type FoundStory, type Pagefind } from './pagefind.ts';
import { FILTERS, type Filter, type Question } from './question.ts';
import { parseRow, type Row } from './row.ts';
import { questionOf } from './spaced.ts';

/** With so many found … */
const ENOUGH = 10;

/** … among so many of the newest stories, older ones are searched when the reader asks for them … */
const FEW = 2000;

/** … and these whatever was found: a question to them weighs 150 kB, the program included. */
const MOST = 4000;

let attempts = 0;

/**
 * The index of the site in parts, each one of Pagefind's, of which only those that are asked are fetched. One that failed is
 * thrown away, and another made.
 */
export class Engine {
  private readonly folder: string;
  private readonly shards: readonly Shard[];
  private pagefind: Promise<Pagefind> | undefined;
  private readonly merged = new Map<string, Promise<void>>();
  private readonly orders = new Map<string, Promise<Map<string, number>>>();

  /** @param shards the newest first; each is a folder */
  constructor(folder: string, shards: readonly Shard[]) {
    this.folder = folder;
    this.shards = shards;
  }

  /** @throws Error when a file of the index cannot be had: no connection, or the site has been built anew since */
  async search(question: Question): Promise<Answer> {
    const { year } = question.filters;
    const shards = year ? this.shards.filter((shard) => yearOf(shard.name) === year) : this.shards;
    const hits: Hit[] = [];
    const searched: Shard[] = [];
    let stories = 0;
    for (const shard of shards) {
      stories += shard.count;
      const isEnough = stories > (hits.length >= ENOUGH ? FEW : MOST);
      if (isEnough && searched.length > 0 && !question.all) break;
      hits.push(...(await this.searchShard(shard.name, question)));
      searched.push(shard);
    }
    if (question.sort === 'fit') hits.sort((a, b) => b.story.score - a.story.score);
    return {
      total: hits.length,
      searched,
      isAll: searched.length === shards.length,
      load: (from, to) => Promise.all(hits.slice(from, to).map(load)),
    };
  }

  /** How many stories each value of each filter would leave, the other filters being as they are. */
  async count(question: Question, searched: readonly Shard[]): Promise<Counts> {
    const pagefind = await this.pagefind;
    await pagefind?.filters();
    const counts: Record<string, Record<string, number>> = {};
    for (const name of FILTERS) {
      const filters = { ...question.filters, [name]: '' };
      const shards = name === 'year' ? this.wholeYears() : searched;
      counts[name] = {};
      for (const shard of shards) {
        const found = await this.ask(shard.name, { ...question, filters });
        const values = name === 'year' ? { [yearOf(shard.name)]: found.results.length } : (found.filters[name] ?? {});
        for (const [value, count] of Object.entries(values))
          if (count > 0) counts[name][value] = (counts[name][value] ?? 0) + count;
      }
    }
    return counts;
  }

  /** Shards of the years of which all are here: of another the number would be too small. */
  private wholeYears(): readonly Shard[] {
    const isMissing = (year: string) => this.shards.some(({ name }) => yearOf(name) === year && !this.merged.has(name));
    return this.shards.filter(({ name }) => !isMissing(yearOf(name)));
  }

  private async searchShard(shard: string, question: Question): Promise<Hit[]> {
    const { results } = await this.ask(shard, question);
    const hits = results.map((story) => ({ story }));
    if (question.sort === 'fit') return hits;
    const order = await this.orderOf(shard);
    return hits.sort((a, b) => (order.get(a.story.id) ?? 0) - (order.get(b.story.id) ?? 0));
  }

  private async ask(shard: string, { words, filters }: Question): Promise<Found> {
    const pagefind = await this.open(shard);
    const chosen = FILTERS.filter((name: Filter) => name !== 'year' && filters[name]);
    return whole(this.folder, () =>
      pagefind.search(words === '' ? null : questionOf(words), {
        filters: { shard, ...Object.fromEntries(chosen.map((name) => [name, filters[name]])) },
      }),
    );
  }

  /** Places of a shard's stories, the newest first: it is the order they were added in. */
  private orderOf(shard: string): Promise<Map<string, number>> {
    const known = this.orders.get(shard);
    if (known) return known;
    const made = this.open(shard)
      .then((pagefind) => pagefind.search(null, { filters: { shard } }))
      .then(({ results }) => new Map(results.map(({ id }, place) => [id, place])));
    this.orders.set(shard, made);
    return made;
  }

  private async open(shard: string): Promise<Pagefind> {
    const folder = `${this.folder}${shard}/`;
    const options = { mergeFilter: { shard } };
    if (!this.pagefind) {
      this.pagefind = openPagefind(folder, options, attempts++);
      this.merged.set(shard, Promise.resolve());
    }
    const pagefind = await this.pagefind;
    if (!this.merged.has(shard)) this.merged.set(shard, pagefind.mergeIndex(folder, options));
    await this.merged.get(shard);
    return pagefind;
  }
}

async function load({ story }: Hit): Promise<Result> {
  const { raw_url, content, locations } = await story.data();
  const row = parseRow(raw_url);
  const words = content.split(' ').slice(0, row.length);
  return {
    row,
    excerpt: makeExcerpt(
      words,
      locations.filter((place) => place < row.length),
    ),
  };
}

/** `2025` of `2025-3`. */
export function yearOf(shard: string): string {
  return shard.slice(0, 4);
}

/** A part of the index; its name begins with its year. */
export interface Shard {
  readonly name: string;
  /** stories of it */
  readonly count: number;
}

interface Hit {
  readonly story: FoundStory;
}

export interface Answer {
  readonly total: number;
  /** the newest first */
  readonly searched: readonly Shard[];
  /** whether no older stories were left out */
  readonly isAll: boolean;
  /** @throws Error when what a row shows cannot be had */
  load(from: number, to: number): Promise<readonly Result[]>;
}

export interface Result {
  readonly row: Row;
  readonly excerpt: readonly Piece[];
}
