/**
 * Random numbers that are the same on every machine. Every key has its own generator, so that one story's numbers never change
 * those of another.
 */
export function chanceFor(key: string): Chance {
  const next = mulberry32(fnv1a(key));
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    oneIn: (count) => below(count) === 0,
    pick: (list) => list[below(list.length)],
    pickEarly: (list) => list[Math.floor(next() ** 2 * list.length)],
    fraction: next,
  };
}

/** 32-bit FNV-1a of the UTF-16 units (RFC 9923, with the units in place of bytes). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's Mulberry32: 32 bits of state, only integer arithmetic. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lists for `pick` have at least one entry. */
export interface Chance {
  /** Returns a whole number from 0, smaller than `limit`. */
  below(limit: number): number;
  /** Returns a whole number between two others, including both. */
  between(least: number, most: number): number;
  oneIn(count: number): boolean;
  pick<const List extends Some>(list: List): List[number];
  /** Like `pick`, but the first entries are far more frequent than the last. */
  pickEarly<const List extends Some>(list: List): List[number];
  /** Returns a number from 0, smaller than 1. */
  fraction(): number;
}

type Some = readonly [unknown, ...unknown[]];
