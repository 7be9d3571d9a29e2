/**
 * What earlier builds have made of single stories and saved, as texts. A story stands in some ten feeds and in one part of the
 * search index, and a new one changes most of them: without these, every other story in them would be parsed again.
 */
let saved: SavedTexts = { savedText: () => undefined, saveText: () => undefined };

/** Has texts taken from here, and saved there. */
export function useSavedTexts(texts: SavedTexts): void {
  saved = texts;
}

/**
 * Returns a text of a story as it was saved under this key, else makes and saves it.
 *
 * @param key of all that the text is made of, besides the code
 */
export function savedText(kind: SavedKind, file: string, key: string, make: () => string): string {
  const known = saved.savedText(kind, file, key);
  if (known !== undefined) return known;
  const text = make();
  saved.saveText(kind, file, key, text);
  return text;
}

/** What is saved of a story: its text in feeds, and its terms in the search index. */
export const SAVED_KINDS = ['feed', 'terms'] as const;

export type SavedKind = (typeof SAVED_KINDS)[number];

interface SavedTexts {
  readonly savedText: (kind: SavedKind, file: string, key: string) => string | undefined;
  readonly saveText: (kind: SavedKind, file: string, key: string, text: string) => void;
}
