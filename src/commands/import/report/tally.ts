/** Counts how often something happened, in how many posts, and where first. */
export class Tally {
  private readonly counts = new Map<string, TallyEntry & { files: Set<string> }>();

  add(field: string, why: string, { file, line, times = 1 }: Occurrence): void {
    const key = `${field}\n${why}`;
    const first = line === undefined ? file : `${file}:${line}`;
    const entry = this.counts.get(key) ?? { field, why, times: 0, first, files: new Set<string>(), posts: 0 };
    entry.times += times;
    entry.files.add(file);
    this.counts.set(key, entry);
  }

  entries(): readonly TallyEntry[] {
    return [...this.counts.values()].map(({ files, ...entry }) => ({ ...entry, posts: files.size }));
  }
}

interface Occurrence {
  readonly file: string;
  readonly line?: number;
  readonly times?: number;
}

export interface TallyEntry {
  readonly field: string;
  readonly why: string;
  times: number;
  readonly posts: number;
  /** File of the first one, with its line if that is known. */
  readonly first: string;
}
