import { makeExcerpt, type Piece } from './excerpt.ts';
import { openPagefind, whole, type Counts, type Found, type FoundStory, type Pagefind } from './pagefind.ts';
import { FILTERS, type Filter, type Question } from './question.ts';
import { parseRow, type Row } from './row.ts';
import { questionOf } from './spaced.ts';

/** With so many stories found in the newest years, older ones are searched when the reader asks for them … */
const ENOUGH = 10;

/** … unless they are few: a question to so many stories weighs under 150 kB, the program included. */
const FEW = 4000;

let attempts = 0;

/**
 * The index of the site: one of Pagefind's for each year, of which only those that are asked are fetched. One that failed
 * is thrown away, and another made.
 */
export class Engine {
  private readonly folder: string;
  private readonly years: readonly Year[];
  private pagefind: Promise<Pagefind> | undefined;
  private readonly merged = new Map<string, Promise<void>>();
  private readonly orders = new Map<string, Promise<Map<string, number>>>();

  /** @param years the newest first; each is a folder */
  constructor(folder: string, years: readonly Year[]) {
    this.folder = folder;
    this.years = years;
  }

  /** @throws Error when a file of the index cannot be had: no connection, or the site has been built anew since */
  async search(question: Question): Promise<Answer> {
    const years = question.filters.year ? this.years.filter(({ year }) => year === question.filters.year) : this.years;
    const searched: string[] = [];
    const hits: Hit[] = [];
    let stories = 0;
    for (const { year, count } of years) {
      stories += count;
      if (hits.length >= ENOUGH && stories > FEW && !question.all) break;
      hits.push(...(await this.searchYear(year, question)));
      searched.push(year);
    }
    if (question.sort === 'fit') hits.sort((a, b) => b.story.score - a.story.score);
    return {
      total: hits.length,
      searched,
      left: years.map(({ year }) => year).filter((year) => !searched.includes(year)),
      load: (from, to) => Promise.all(hits.slice(from, to).map(load)),
    };
  }

  /** How many stories each value of each filter would leave, the other filters being as they are. */
  async count(question: Question, searched: readonly string[]): Promise<Counts> {
    const pagefind = await this.pagefind;
    await pagefind?.filters();
    const counts: Record<string, Record<string, number>> = {};
    for (const name of FILTERS) {
      const filters = { ...question.filters, [name]: '' };
      const years = name === 'year' ? [...this.merged.keys()] : searched;
      counts[name] = {};
      for (const year of years) {
        const found = await this.ask(year, { ...question, filters });
        const values = name === 'year' ? { [year]: found.results.length } : (found.filters[name] ?? {});
        for (const [value, count] of Object.entries(values))
          if (count > 0) counts[name][value] = (counts[name][value] ?? 0) + count;
      }
    }
    return counts;
  }

  private async searchYear(year: string, question: Question): Promise<Hit[]> {
    const { results } = await this.ask(year, question);
    const hits = results.map((story) => ({ story, year }));
    if (question.sort === 'fit') return hits;
    const order = await this.orderOf(year);
    return hits.sort((a, b) => (order.get(a.story.id) ?? 0) - (order.get(b.story.id) ?? 0));
  }

  private async ask(year: string, { words, filters }: Question): Promise<Found> {
    const pagefind = await this.open(year);
    const chosen = FILTERS.filter((name: Filter) => name !== 'year' && filters[name]);
    return whole(this.folder, () =>
      pagefind.search(words === '' ? null : questionOf(words), {
        filters: { year, ...Object.fromEntries(chosen.map((name) => [name, filters[name]])) },
      }),
    );
  }

  /** Places of a year's stories, the newest first: it is the order they were added in. */
  private orderOf(year: string): Promise<Map<string, number>> {
    const known = this.orders.get(year);
    if (known) return known;
    const made = this.open(year)
      .then((pagefind) => pagefind.search(null, { filters: { year } }))
      .then(({ results }) => new Map(results.map(({ id }, place) => [id, place])));
    this.orders.set(year, made);
    return made;
  }

  private async open(year: string): Promise<Pagefind> {
    const folder = `${this.folder}${year}/`;
    const options = { mergeFilter: { year } };
    if (!this.pagefind) {
      this.pagefind = openPagefind(folder, options, attempts++);
      this.merged.set(year, Promise.resolve());
    }
    const pagefind = await this.pagefind;
    if (!this.merged.has(year)) this.merged.set(year, pagefind.mergeIndex(folder, options));
    await this.merged.get(year);
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

export interface Year {
  readonly year: string;
  /** stories of it */
  readonly count: number;
}

interface Hit {
  readonly story: FoundStory;
  readonly year: string;
}

export interface Answer {
  readonly total: number;
  /** years that were searched, the newest first */
  readonly searched: readonly string[];
  /** years that were not, because the newer ones have enough */
  readonly left: readonly string[];
  /** @throws Error when what a row shows cannot be had */
  load(from: number, to: number): Promise<readonly Result[]>;
}

export interface Result {
  readonly row: Row;
  readonly excerpt: readonly Piece[];
}
