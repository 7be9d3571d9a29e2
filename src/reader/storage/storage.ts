import { SHEET_KEY, STORE_KEY } from './keys.ts';
import { keepNewest, MAX_SERIES, MAX_STORIES } from './memory.ts';
import { emptyStore, readStore, type Store } from './store.ts';

/* The only access to the browser's storage. Nothing here throws: a tool asks, and says what the reader should know. */

/** Why nothing can be kept: the browser denies it, there is no room, or a later version of the site has kept more. */
export type StorageFailure = 'blocked' | 'full' | 'newer';

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

/** Puts a whole document in the place of what is kept. */
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

/** The rules of comfort-sheet.ts as they were last kept, for the page that is open. */
export function loadSheet(): string {
  try {
    return localStorage.getItem(SHEET_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the rules for every page to begin with (early.ts). */
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

/** Takes away all that this site keeps here. */
export function erase(): StorageFailure | undefined {
  try {
    for (const key of [STORE_KEY, SHEET_KEY]) localStorage.removeItem(key);
    notifyListeners();
    return undefined;
  } catch {
    return 'blocked';
  }
}

/** Calls back when this page or another tab has changed what is kept, or the page comes back from the browser's history. */
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

/** What a reader is told of it. */
export const STORAGE_FAILURES: Readonly<Record<StorageFailure, string>> = {
  blocked: __WORDS__.tools.blocked,
  full: __WORDS__.tools.full,
  newer: __WORDS__.tools.newer,
};
