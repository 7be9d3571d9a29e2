import { DEFAULT_COMFORT } from './comfort.ts';
import { readStore, type Store } from './store.ts';

/* The reader's data as a table and as a file. Pure. */

/** More than a store that is full can be (memory.ts), in characters. */
const MOST = 10_000_000;

/** A line for each kind of thing that is kept, with its size as it is written down. */
export function sumUp(store: Store): readonly Line[] {
  const stories = Object.values(store.stories);
  const saved = stories.filter((story) => story.saved !== undefined).length;
  const begun = stories.filter((story) => story.place && !story.isRead).length;
  const chosen = Object.entries(store.comfort ?? {}).filter(
    ([name, value]) => DEFAULT_COMFORT[name as keyof typeof DEFAULT_COMFORT] !== value,
  );
  return [
    {
      what: 'How you read',
      amount: chosen.map(([name, value]) => `${name} ${String(value)}`).join(', ') || 'nothing chosen',
      size: formatBytes(bytesOf(store.comfort)),
    },
    {
      what: 'Stories you opened',
      amount: `${stories.length}, of which ${saved} saved and ${begun} half read`,
      size: formatBytes(bytesOf(store.stories)),
    },
    {
      what: 'Series you opened',
      amount: String(Object.keys(store.series).length),
      size: formatBytes(bytesOf(store.series)),
    },
  ];
}

/** The file of an export, named after the site and the day (UTC). */
export function writeExport(store: Store, host: string, now: Date): { name: string; text: string } {
  return { name: `${host}-reader-${now.toISOString().slice(0, 10)}.json`, text: JSON.stringify(store, undefined, 1) };
}

/** What an exported file holds, or what to tell the reader where it cannot be taken. */
export function readExport(text: string): Store | string {
  const store = text.length > MOST ? 'foreign' : readStore(text);
  if (store === 'newer') {
    return 'This file was written by a newer version of this site. Reload the page and import it again. Nothing was changed.';
  }
  return store === 'foreign'
    ? 'This file is not an export of this site, or it is damaged. Nothing was changed.'
    : store;
}

/** As file managers say it: `3.1 MB`, of a thousand bytes each (IEC 80000-13). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function bytesOf(value: unknown): number {
  return value === undefined ? 0 : new TextEncoder().encode(JSON.stringify(value)).length;
}

interface Line {
  readonly what: string;
  readonly amount: string;
  readonly size: string;
}
