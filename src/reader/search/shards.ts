/** `2025` of `2025-3`. */
export function yearOf(shard: string): string {
  return shard.slice(0, 4);
}

/** `2023-1:141 2022-1:35`, the parts of the index with their stories (model/search.ts). */
export function readShards(text: string): readonly Shard[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [name = '', count] = part.split(':');
      return { name, count: Number(count) };
    });
}

/** A part of the index; its name begins with its year. */
export interface Shard {
  readonly name: string;
  /** stories of it */
  readonly count: number;
}
