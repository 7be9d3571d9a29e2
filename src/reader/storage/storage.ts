import { SHEET_KEY, STORE_KEY } from './keys.ts';
import { keepNewest, MAX_SERIES, MAX_STORIES } from './memory.ts';
import { emptyStore, readStore, type Store } from './store.ts';

/* The only access to the browser's storage. Nothing here throws; callers get a reason and tell the reader. */

/** Why nothing can be kept: the browser denies storage, it is full, or its content is from a later version of the site. */
export type StorageFailure = 'blocked' | 'full' | 'newer';

/** Returns what is kept now. If it cannot be read, it counts as empty, and the next change overwrites it. */
export function load(): Store {
  try {
    const store = readStore(localStorage.getItem(STORE_KEY) ?? '');
    return typeof store === 'string' ? emptyStore() : store;
  } catch {
    return emptyStore();
  }
}

/** Changes what is kept. Reads it again first, because other tabs write too. */
export function change(edit: (store: Store) => void): StorageFailure | undefined {
  try {
    if (readStore(localStorage.getItem(STORE_KEY) ?? '') === 'newer') return 'newer';
  } catch {
    return 'blocked';
  }
  const store = load();
  edit(store);
  return saveStore(store);
}

/** Replaces everything that is kept with another document. */
export function saveStore(store: Store): StorageFailure | undefined {
  store.stories = keepNewest(store.stories, MAX_STORIES);
  store.series = keepNewest(store.series, MAX_SERIES);
  try {
    localStorage.setItem(STORE_KEY, JSON.stringify(store));
    notifyListeners();
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/** Returns the rules of comfort-sheet.ts as they were last kept. */
export function loadSheet(): string {
  try {
    return localStorage.getItem(SHEET_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the rules that every page applies first (early.ts). */
export function saveSheet(sheet: string): StorageFailure | undefined {
  try {
    localStorage.setItem(SHEET_KEY, sheet);
    notifyListeners();
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): StorageFailure {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Removes everything that this site keeps here. */
export function erase(): StorageFailure | undefined {
  try {
    for (const key of [STORE_KEY, SHEET_KEY]) localStorage.removeItem(key);
    notifyListeners();
    return undefined;
  } catch {
    return 'blocked';
  }
}

/** Calls back when this page or another tab has changed what is kept, and when the page returns from the browser's history. */
export function onChange(listener: () => void): void {
  listeners.push(listener);
}

const listeners: (() => void)[] = [];

function notifyListeners(): void {
  for (const listener of listeners) listener();
}

addEventListener('storage', ({ key }) => {
  if (key === STORE_KEY || key === SHEET_KEY || key === null) notifyListeners();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) notifyListeners();
});

/** The message to the reader for each reason. */
export const STORAGE_FAILURES: Readonly<Record<StorageFailure, string>> = {
  blocked: __WORDS__.tools.blocked,
  full: __WORDS__.tools.full,
  newer: __WORDS__.tools.newer,
};
