import { loadResult, type Answer } from './answer.ts';
import { parseClauses, withBeginning, type Clause } from '../query/clauses.ts';
import { Counts } from './counts.ts';
import { matchPart, type PartMatch } from './match-part.ts';
import { Part, WideBeginning } from './part.ts';
import { FILTERS, type Query } from '../query/query.ts';
import { scoresOf } from './score.ts';
import { inTurns, yearOf, type Shard } from './shards.ts';

/** If there are this many results, no further parts are searched. */
const MIN_RESULTS = 10;

/** The search index of the site, in parts. A part is fetched when it is searched. */
export class Engine {
  private readonly shards: readonly Shard[];
  private readonly language: string;
  private readonly parts: ReadonlyMap<string, Part>;
  private readonly asked = new Set<string>();

  /** @param shards newest first; each is a folder */
  constructor(folder: string, shards: readonly Shard[], language: string) {
    this.shards = shards;
    this.language = language;
    this.parts = new Map(shards.map(({ name }) => [name, new Part(`${folder}${name}/`)]));
  }

  /**
   * Finds the stories that have every word; if there are none, those with a word that begins like the last one. The
   * answer says which.
   *
   * @throws Error if a file of the index cannot be loaded: without a connection, or after the site was rebuilt
   */
  async search(query: Query): Promise<Answer> {
    const clauses = parseClauses(query.words, this.language);
    const begun = withBeginning(clauses);
    const answer = await this.answer(query, clauses);
    if (answer.total > 0 || !begun) return answer;
    const other = await this.answer(query, begun);
    return other.total > 0 || other.isTooWide ? { ...other, insteadOf: answer } : answer;
  }

  private async answer(query: Query, clauses: readonly Clause[]): Promise<Answer> {
    try {
      return await this.searchParts(query, clauses);
    } catch (error) {
      if (!(error instanceof WideBeginning)) throw error;
      const nothing = { total: 0, searched: [], isAll: true, load: () => Promise.resolve([]) };
      return { ...nothing, clauses, insteadOf: undefined, isTooWide: true };
    }
  }

  private async searchParts(query: Query, clauses: readonly Clause[]): Promise<Answer> {
    const { year } = query.filters;
    const shards = year ? this.shards.filter((shard) => yearOf(shard.name) === year) : this.shards;
    const [newest, newer, older] = inTurns(shards);
    const searched: Shard[] = [];
    const matches: PartMatch[] = [];
    const ask = async (turn: readonly Shard[]) => {
      searched.push(...turn);
      matches.push(...(await Promise.all(turn.map((shard) => this.searchShard(shard, query, clauses)))));
      return matches.reduce((sum, { stories }) => sum + stories.length, 0);
    };
    let total = await ask(newest);
    if (query.all || total < MIN_RESULTS) total = await ask(newer);
    if (query.all) total = await ask(older);
    const scores = scoresOf(matches);
    const hits = matches.flatMap(({ part, stories }, at) =>
      stories.map((story, index) => ({ part, story, score: scores[at]?.[index] ?? 0 })),
    );
    if (query.sort === 'fit') hits.sort((a, b) => b.score - a.score);
    return {
      total,
      searched,
      isAll: matches.length === shards.length,
      clauses,
      insteadOf: undefined,
      isTooWide: false,
      load: (from, to, length) => Promise.all(hits.slice(from, to).map((hit) => loadResult(hit, clauses, length))),
    };
  }

  /** Counts the stories for each value of each filter, while the other filters stay set. */
  async count(query: Query, { clauses, searched }: Answer): Promise<Counts> {
    const counts = new Counts();
    for (const filter of FILTERS) {
      const others = { ...query, filters: { ...query.filters, [filter]: '' } };
      for (const shard of filter === 'year' ? this.wholeYears() : searched) {
        const { part, stories } = await this.searchShard(shard, others, clauses);
        const left = new Set(stories);
        const year = yearOf(shard.name);
        if (filter === 'year' && year !== undefined) counts.add(filter, { key: year, names: [year] }, left.size);
        else if (filter !== 'year')
          for (const value of (await part.filters()).find(([each]) => each === filter)?.[1] ?? [])
            counts.add(filter, value, value.stories.filter((story) => left.has(story)).length);
      }
    }
    return counts;
  }

  /** Parts of years that were searched completely. For any other year the count would be too small. */
  private wholeYears(): readonly Shard[] {
    const isMissing = (year: string | undefined) =>
      this.shards.some(({ name }) => yearOf(name) === year && !this.asked.has(name));
    return this.shards.filter(({ name }) => !isMissing(yearOf(name)));
  }

  private searchShard(shard: Shard, query: Query, clauses: readonly Clause[]): Promise<PartMatch> {
    this.asked.add(shard.name);
    return matchPart(this.part(shard.name), query, clauses);
  }

  private part(name: string): Part {
    const part = this.parts.get(name);
    if (!part) throw new Error(`The index has no part ${name}.`);
    return part;
  }
}
