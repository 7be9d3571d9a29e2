import { DEFAULT_COMFORT } from '../settings/comfort.ts';
import { formatBytes } from './format-bytes.ts';
import type { OfflineCopy } from '../offline/offline-copies.ts';
import { readStore, type Store } from '../storage/store.ts';

/* The reader's data as a table and as a file. Pure. */

/** More than a store that is full can be (memory.ts), in characters. */
const MAX_FILE_CHARACTERS = 10_000_000;

/** A line for each kind of thing that is kept, with its size as it is written down. */
export function sumUp({ comfort, stories, series }: Store, { kept, opened, sizes }: Copies): readonly Line[] {
  const all = Object.values(stories);
  const saved = all.filter((story) => story.saved !== undefined).length;
  const begun = all.filter((story) => story.place && !story.isRead).length;
  const chosen = Object.entries(comfort ?? {}).filter(
    ([name, value]) => DEFAULT_COMFORT[name as keyof typeof DEFAULT_COMFORT] !== value,
  );
  const line = (what: string, amount: string, bytes: number) => ({ what, amount, size: formatBytes(bytes) });
  return [
    line(
      'How you read',
      chosen.map(([name, value]) => `${name} ${String(value)}`).join(', ') || 'nothing chosen',
      bytesOf(comfort),
    ),
    line('Stories you opened', `${all.length}, of which ${saved} saved and ${begun} half read`, bytesOf(stories)),
    line('Series you opened', String(Object.keys(series).length), bytesOf(series)),
    line('Kept for offline', kept.map(({ title }) => title).join(', ') || 'nothing', sizes.kept),
    line('Pages opened lately', `${opened.length}, with what they are made with`, sizes.visited),
  ];
}

/** The file of an export, named after the site and the day (UTC). */
export function writeExport(store: Store, host: string, now: Date): { name: string; text: string } {
  return { name: `${host}-reader-${now.toISOString().slice(0, 10)}.json`, text: JSON.stringify(store, undefined, 1) };
}

/** What an exported file holds, or what to tell the reader where it cannot be taken. */
export function readExport(text: string): Store | string {
  const store = text.length > MAX_FILE_CHARACTERS ? 'foreign' : readStore(text);
  if (store === 'newer') {
    return 'This file was written by a newer version of this site. Reload the page and import it again. Nothing was changed.';
  }
  return store === 'foreign'
    ? 'This file is not an export of this site, or it is damaged. Nothing was changed.'
    : store;
}

function bytesOf(value: unknown): number {
  return value === undefined ? 0 : new TextEncoder().encode(JSON.stringify(value)).length;
}

/** What is on the device for reading without a network (offline/offline-copies.ts). */
interface Copies {
  readonly kept: readonly Pick<OfflineCopy, 'title'>[];
  readonly opened: readonly unknown[];
  readonly sizes: { readonly kept: number; readonly visited: number };
}

interface Line {
  readonly what: string;
  readonly amount: string;
  readonly size: string;
}
