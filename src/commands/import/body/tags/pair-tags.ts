import type { Tag } from './read-tag.ts';

/** Between the begin and end of these two Jekyll tags, nothing is a tag. */
const VERBATIM = new Set(['raw', 'comment']);

/**
 * Finds the tag that each end belongs to: the last open tag with its name. Tags between the two that have no end stand alone.
 *
 * @returns index of the end by index of the tag, and which tags are text within `raw` or `comment`
 */
export function pairTags(tags: readonly (Tag | string | undefined)[]): Pairs {
  const ends = new Map<number, number>();
  const verbatim = new Set<number>();
  const open: { index: number; name: string }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  const nextVerbatimEnd = verbatimEnds(tags);

  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    if (typeof tag !== 'object') continue;
    if (tag.system === 'Jekyll' && VERBATIM.has(tag.name) && !tag.isEnd) {
      const end = nextVerbatimEnd(tag.name, index);
      if (end === undefined) continue;
      ends.set(index, end);
      for (let within = index + 1; within < end; within++) verbatim.add(within);
      index = end;
    } else if (!tag.isEnd) {
      if (tag.system === 'Zola' && !tag.isOpen) continue;
      open.push({ index, name: tag.name });
      count(tag.name, 1);
    } else if (tag.name === '' ? open.length > 0 : (counts.get(tag.name) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.name, -1);
        if (last.name !== tag.name && tag.name !== '') continue;
        ends.set(last.index, index);
        break;
      }
    }
  }
  return { ends, verbatim };
}

/** Looks up the next `endraw` or `endcomment`. Each call must ask for a larger number than the last. */
function verbatimEnds(tags: readonly (Tag | string | undefined)[]) {
  const numbers = new Map<string, number[]>();
  for (const [index, tag] of tags.entries()) {
    if (typeof tag !== 'object' || !tag.isEnd || !VERBATIM.has(tag.name)) continue;
    const list = numbers.get(tag.name) ?? [];
    list.push(index);
    numbers.set(tag.name, list);
  }
  const passed = new Map<string, number>();
  return (name: string, after: number): number | undefined => {
    const list = numbers.get(name) ?? [];
    let at = passed.get(name) ?? 0;
    while (at < list.length && (list[at] ?? 0) < after) at += 1;
    passed.set(name, at);
    return list[at];
  };
}

export interface Pairs {
  readonly ends: ReadonlyMap<number, number>;
  readonly verbatim: ReadonlySet<number>;
}
