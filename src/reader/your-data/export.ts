import { fill } from '../../words/fill.ts';
import { ownLanguage } from '../dom.ts';
import { displayWords } from '../settings/display-words.ts';
import { dataWords } from './data-words.ts';
import { DEFAULT_COMFORT, type Comfort } from '../settings/comfort.ts';
import { formatBytes } from './format-bytes.ts';
import type { OfflineCopy } from '../offline/offline-copies.ts';
import { readStore, type Store } from '../storage/store.ts';

/* The reader's data as a table and as a file. Pure. */

/** More characters than a full store can have (memory.ts). */
const MAX_FILE_CHARACTERS = 10_000_000;

/** Returns a line for each kind of data that is kept, with its size as JSON. */
export function sumUp({ comfort, stories, series }: Store, { kept, opened, sizes }: Copies): readonly Line[] {
  const all = Object.values(stories);
  const saved = all.filter((story) => story.saved !== undefined).length;
  const begun = all.filter((story) => story.place && !story.isRead).length;
  const language = ownLanguage();
  const count = (amount: number) => (amount === 0 ? dataWords.none : new Intl.NumberFormat(language).format(amount));
  const list = (items: readonly string[]) => new Intl.ListFormat(language, { type: 'unit' }).format(items);
  const seen = { count: all.length, saved, started: begun };
  const line = (what: string, amount: string, bytes: number) => ({ what, amount, size: formatBytes(bytes) });
  const settings = list(changed(comfort));
  return [
    line(
      dataWords.display,
      settings === '' ? dataWords.defaults : fill(dataWords.chosen, { settings }, language),
      bytesOf(comfort),
    ),
    line(
      dataWords.stories,
      all.length === 0 ? dataWords.none : fill(dataWords.storiesFacts, seen, language),
      bytesOf(stories),
    ),
    line(dataWords.series, count(Object.keys(series).length), bytesOf(series)),
    line(dataWords.offline, list(kept.map(({ title }) => title)) || dataWords.none, sizes.kept),
    line(dataWords.visited, count(opened.length), sizes.visited),
  ];
}

/** Returns the names of the settings that differ from their defaults. */
function changed(comfort: Store['comfort']): readonly string[] {
  return Object.entries(comfort ?? {}).flatMap(([name, value]) =>
    DEFAULT_COMFORT[name as keyof typeof DEFAULT_COMFORT] === value ? [] : displayWords[name as keyof Comfort],
  );
}

/** Returns the file of an export. Its name has the site and the day (UTC). */
export function writeExport(store: Store, host: string, now: Date): { name: string; text: string } {
  return { name: `${host}-reader-${now.toISOString().slice(0, 10)}.json`, text: JSON.stringify(store, undefined, 1) };
}

/** Reads an exported file; returns a message for the reader if it is refused. */
export function readExport(text: string): Store | string {
  const store = text.length > MAX_FILE_CHARACTERS ? 'foreign' : readStore(text);
  if (store === 'newer') {
    return dataWords.newer;
  }
  return store === 'foreign' ? dataWords.foreign : store;
}

function bytesOf(value: unknown): number {
  return value === undefined ? 0 : new TextEncoder().encode(JSON.stringify(value)).length;
}

/** The copies on the device for reading without a network (offline/offline-copies.ts). */
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
