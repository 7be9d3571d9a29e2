import type { Clause, Slot } from '../query/clauses.ts';
import { NAME, storyFile, type FilterFile, type PartFile, type IndexedStory } from './index-file.ts';
import { TermFile, type Postings } from './postings.ts';

/** Files of terms that a beginning may need: one that needs more begins thousands of words. */
const MAX_TERM_FILES = 4;

/** Says that a beginning is too short to be answered. */
export class WideBeginning extends Error {}

/**
 * One part of the index, in its own folder. Each file is fetched once, when it is needed.
 *
 * @throws Error from every method if a file cannot be loaded: without a connection, or after the site was rebuilt
 * @throws WideBeginning from `find`
 */
export class Part {
  private readonly folder: string;
  private readonly fetched = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  about(): Promise<PartFile> {
    return this.once('part.json', (answer) => answer.json() as Promise<PartFile>);
  }

  async filters(): Promise<FilterFile> {
    const { filters } = await this.about();
    return this.data<FilterFile>(`filters/${filters}.bin`);
  }

  async story(story: number): Promise<IndexedStory> {
    const { stories } = await this.about();
    return this.data<IndexedStory>(`../${storyFile(stories.slice(story * NAME, (story + 1) * NAME))}`);
  }

  /** The stories that match a clause, each with the positions of its first word. */
  async find({ slots, joined }: Clause): Promise<Postings> {
    const [whole, ...parts] = await Promise.all([
      this.anyOf({ words: joined, begins: [] }),
      ...slots.map((slot) => this.anyOf(slot)),
    ]);
    return united([whole ?? new Map(), inOrder(parts)]);
  }

  /** Positions of any of the words. */
  private async anyOf({ words, begins }: Slot): Promise<Postings> {
    const { terms: files } = await this.about();
    const places = [
      ...words.map(async (word) => (await this.termFile(lastUpTo(files, word)))?.get(word)),
      ...begins.flatMap((start) => this.startingWith(files, start)),
    ];
    return united((await Promise.all(places)).filter((postings) => postings !== undefined));
  }

  private startingWith(files: PartFile['terms'], start: string): readonly Promise<Postings>[] {
    const from = Math.max(0, lastUpTo(files, start));
    const to = lastUpTo(files, `${start}\u{10FFFF}`);
    if (to - from >= MAX_TERM_FILES) throw new WideBeginning(`Too many words begin with ${start}.`);
    return files.slice(from, to + 1).map(async (_, at) => {
      const file = await this.termFile(from + at);
      const terms = [...(file?.terms ?? [])].filter((term) => term.startsWith(start));
      return united(terms.map((term) => file?.get(term)).filter((postings) => postings !== undefined));
    });
  }

  private async termFile(at: number): Promise<TermFile | undefined> {
    const { terms } = await this.about();
    const file = terms[at];
    return (
      file &&
      this.once(
        `words/${file[1]}.bin`,
        async (answer) => new TermFile(new Uint8Array(await unpack(answer).arrayBuffer())),
      )
    );
  }

  private data<Data>(file: string): Promise<Data> {
    return this.once(file, (answer) => unpack(answer).json() as Promise<Data>);
  }

  /** A file that could not be loaded is fetched again the next time. */
  private once<Value>(file: string, read: (answer: Response) => Promise<Value>): Promise<Value> {
    const known = this.fetched.get(file);
    if (known) return known as Promise<Value>;
    const value = fetch(this.folder + file).then((answer) => {
      if (!answer.ok) throw new Error(`${file} of the index answers ${answer.status}.`);
      return read(answer);
    });
    this.fetched.set(file, value);
    value.catch(() => this.fetched.delete(file));
    return value;
  }
}

function unpack({ body }: Response): Response {
  return new Response(body?.pipeThrough(new DecompressionStream('gzip')));
}

/** The last file whose first term is not after this one; -1 if all are. */
function lastUpTo(files: PartFile['terms'], term: string): number {
  return files.findLastIndex(([first]) => first <= term);
}

function united(all: readonly Postings[]): Postings {
  if (all.length === 1 && all[0]) return all[0];
  const places = new Map<number, number[]>();
  for (const postings of all)
    for (const [story, more] of postings) places.set(story, [...(places.get(story) ?? []), ...more]);
  return new Map(
    [...places].sort(([a], [b]) => a - b).map(([story, all]) => [story, [...new Set(all)].sort((a, b) => a - b)]),
  );
}

/** Returns the stories in which the words follow each other, with the positions of the first. */
function inOrder([first, ...rest]: readonly Postings[]): Postings {
  if (!first || rest.length === 0) return first ?? new Map();
  const found: Postings = new Map();
  for (const [story, places] of first) {
    let starts = places;
    for (const [index, next] of rest.entries()) starts = followedBy(starts, next.get(story) ?? [], index + 1);
    if (starts.length > 0) found.set(story, starts);
  }
  return found;
}

/**
 * The positions followed by one of the others at this distance. Both lists are in order, so each is read once: a story
 * may have a word a hundred thousand times, and a phrase a hundred words.
 */
function followedBy(places: readonly number[], others: readonly number[], distance: number): readonly number[] {
  let at = 0;
  return places.filter((place) => {
    while ((others[at] ?? Infinity) < place + distance) at += 1;
    return others[at] === place + distance;
  });
}
