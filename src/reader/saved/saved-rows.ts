import type { OfflineCopy } from '../offline/offline-copies.ts';
import type { StoryMemory } from '../storage/memory.ts';

/* What /saved/ lists, as plain data. */

export const ORDERS = ['latest', 'oldest', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** A story or series that was saved, or a story that was begun and not finished. */
export interface Row {
  /** of the story; of a series its path */
  readonly id: string;
  readonly memory: StoryMemory;
  /** moment it was saved, or last opened where it was not */
  readonly at: number;
  /** of it on the device, for reading without a network */
  readonly copy: OfflineCopy | undefined;
}

/** The saved ones, those with a copy on the device among them, and of the others what is half read; each the latest first. */
export function listRows(
  stories: Readonly<Record<string, StoryMemory>>,
  copies: readonly OfflineCopy[] = [],
): { saved: Row[]; begun: Row[] } {
  const copyOf = new Map(copies.map((copy) => [copy.kind === 'story' ? copy.id : copy.path, copy]));
  const bare = copies
    .map((copy) => ({ id: copy.kind === 'story' ? copy.id : copy.path, copy }))
    .filter(({ id }) => stories[id]?.saved === undefined)
    .map(({ id, copy: { title, path, at } }) => {
      const known = stories[id] ?? { title, lang: '', path, seen: at, paragraphs: '' };
      return [id, { ...known, saved: at }] as const;
    });
  const all = { ...stories, ...Object.fromEntries(bare) };
  const rows = Object.entries(all).map(([id, memory]) => {
    return { id, memory, at: memory.saved ?? memory.seen, copy: copyOf.get(id) };
  });
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
