import { SHEET_KEY, STORE_KEY } from './keys.ts';
import { keepNewest, MOST_SERIES, MOST_STORIES } from './memory.ts';
import { emptyStore, readStore, type Store } from './store.ts';

/* The only access to the browser's storage. Nothing here throws: a tool asks, and says what the reader should know. */

/** Why nothing can be kept: the browser denies it, there is no room, or a later version of the site has kept more. */
export type Trouble = 'blocked' | 'full' | 'newer';

/** What is kept now. What cannot be read counts as nothing, and is written over by the next change. */
export function load(): Store {
  try {
    const store = readStore(localStorage.getItem(STORE_KEY) ?? '');
    return typeof store === 'string' ? emptyStore() : store;
  } catch {
    return emptyStore();
  }
}

/** Changes what is kept, as it is now and not as it was when the page opened: other tabs write too. */
export function change(edit: (store: Store) => void): Trouble | undefined {
  try {
    if (readStore(localStorage.getItem(STORE_KEY) ?? '') === 'newer') return 'newer';
  } catch {
    return 'blocked';
  }
  const store = load();
  edit(store);
  return keep(store);
}

/** Puts a whole document in the place of what is kept. */
export function keep(store: Store): Trouble | undefined {
  store.stories = keepNewest(store.stories, MOST_STORIES);
  store.series = keepNewest(store.series, MOST_SERIES);
  try {
    localStorage.setItem(STORE_KEY, JSON.stringify(store));
    tellAll();
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

/** The rules of comfort-sheet.ts as they were last kept, for the page that is open. */
export function loadSheet(): string {
  try {
    return localStorage.getItem(SHEET_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the rules for every page to begin with (early.ts). */
export function keepSheet(sheet: string): Trouble | undefined {
  try {
    localStorage.setItem(SHEET_KEY, sheet);
    tellAll();
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): Trouble {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Takes away all that this site keeps here. */
export function erase(): Trouble | undefined {
  try {
    for (const key of [STORE_KEY, SHEET_KEY]) localStorage.removeItem(key);
    tellAll();
    return undefined;
  } catch {
    return 'blocked';
  }
}

/** Calls back when this page or another tab has changed what is kept, or the page comes back from the browser's history. */
export function onChange(tell: () => void): void {
  listeners.push(tell);
}

const listeners: (() => void)[] = [];

function tellAll(): void {
  for (const tell of listeners) tell();
}

addEventListener('storage', ({ key }) => {
  if (key === STORE_KEY || key === SHEET_KEY || key === null) tellAll();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) tellAll();
});

/** What a reader is told of it. */
export const TROUBLES: Readonly<Record<Trouble, string>> = {
  blocked: 'Your browser does not let this site keep anything, so it is forgotten when you leave the page.',
  full: 'There is no room left on this device for what this site keeps. Remove saved stories, or make room.',
  newer: 'A newer version of this site has been open here. Reload the page to go on with it.',
};
