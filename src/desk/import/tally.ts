import type { Imported } from './report.ts';

/** How many posts something was left out of, and the first of them. */
export class Tally {
  private readonly counts = new Map<string, { field: string; why: string; posts: Set<string> }>();

  add(field: string, why: string, post: string): void {
    const key = `${field}\n${why}`;
    const entry = this.counts.get(key) ?? { field, why, posts: new Set<string>() };
    entry.posts.add(post);
    this.counts.set(key, entry);
  }

  entries(): Imported['leftOut'] {
    return [...this.counts.values()].map(({ field, why, posts }) => ({
      field,
      why,
      posts: posts.size,
      first: [...posts][0] ?? '',
    }));
  }
}
