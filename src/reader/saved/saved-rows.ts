import type { OfflineCopy } from '../offline/offline-copies.ts';
import type { StoryMemory } from '../storage/memory.ts';

/* The rows of /saved/, as plain data. */

export const ORDERS = ['latest', 'oldest', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** A story or series that was saved, or a story that was begun and not finished. */
export interface SavedRow {
  /** id of the story, or path of the series */
  readonly id: string;
  readonly memory: StoryMemory;
  /** moment it was saved, or last opened if it was not saved */
  readonly at: number;
  /** of its copy on the device, for reading without a network */
  readonly copy: OfflineCopy | undefined;
}

/** Returns the saved stories and series, including all with a copy on the device, and the half-read stories; each the latest first. */
export function listRows(
  stories: Readonly<Record<string, StoryMemory>>,
  copies: readonly OfflineCopy[] = [],
): { saved: SavedRow[]; begun: SavedRow[] } {
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

/** Sorts rows as the reader has chosen; equal rows by their ids. */
export function sortRows(rows: readonly SavedRow[], order: Order): SavedRow[] {
  const compare: Readonly<Record<Order, (one: SavedRow, other: SavedRow) => number>> = {
    latest: (one, other) => other.at - one.at,
    oldest: (one, other) => one.at - other.at,
    title: (one, other) => one.memory.title.localeCompare(other.memory.title),
  };
  return rows.toSorted((one, other) => compare[order](one, other) || (one.id < other.id ? -1 : 1));
}

/** Whether the headline contains every word of the query, ignoring case and accents. */
export function matches({ memory }: SavedRow, query: string): boolean {
  const title = fold(memory.title);
  return fold(query).split(/\s+/).every((word) => title.includes(word)); // prettier-ignore
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
