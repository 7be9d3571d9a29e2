import type { StoryMemory } from '../storage/memory.ts';

/* What /saved/ lists, as plain data. */

export const ORDERS = ['latest', 'oldest', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** A story that was saved, or that was begun and not finished. */
export interface Row {
  readonly id: string;
  readonly memory: StoryMemory;
  /** moment it was saved, or last opened where it was not */
  readonly at: number;
}

/** The saved ones, and of the others what is half read; each the latest first. */
export function listRows(stories: Readonly<Record<string, StoryMemory>>): { saved: Row[]; begun: Row[] } {
  const rows = Object.entries(stories).map(([id, memory]) => ({ id, memory, at: memory.saved ?? memory.seen }));
  return {
    saved: sortRows(
      rows.filter(({ memory }) => memory.saved !== undefined),
      'latest',
    ),
    begun: sortRows(
      rows.filter(({ memory }) => memory.saved === undefined && memory.place && !memory.isRead),
      'latest',
    ),
  };
}

/** In the order of the reader's choice; of two alike the one whose id comes first. */
export function sortRows(rows: readonly Row[], order: Order): Row[] {
  const compare: Readonly<Record<Order, (one: Row, other: Row) => number>> = {
    latest: (one, other) => other.at - one.at,
    oldest: (one, other) => one.at - other.at,
    title: (one, other) => one.memory.title.localeCompare(other.memory.title),
  };
  return rows.toSorted((one, other) => compare[order](one, other) || (one.id < other.id ? -1 : 1));
}

/** Whether every word of the query stands in the headline, whatever its case and its accents. */
export function matches({ memory }: Row, query: string): boolean {
  const title = fold(memory.title);
  return fold(query).split(/\s+/).every((word) => title.includes(word)); // prettier-ignore
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
