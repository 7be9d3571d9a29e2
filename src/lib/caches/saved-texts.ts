/**
 * Texts that earlier builds made from single stories and saved. A story appears in some ten feeds and in one part of the search
 * index, and a new story changes most of them: without the saved texts, every other story in them would be parsed again.
 */
let saved: SavedTexts = { savedText: () => undefined, saveText: () => undefined };

/** Sets where texts are looked up and saved. */
export function useSavedTexts(texts: SavedTexts): void {
  saved = texts;
}

/**
 * Returns the text of a story that was saved under this key, or makes and saves it.
 *
 * @param key of everything that the text depends on, besides the code
 */
export function savedText(kind: SavedKind, file: string, key: string, make: () => string): string {
  const known = saved.savedText(kind, file, key);
  if (known !== undefined) return known;
  const text = make();
  saved.saveText(kind, file, key, text);
  return text;
}

/** What is saved for a story: its text for feeds, and its terms for the search index. */
export const SAVED_KINDS = ['feed', 'terms'] as const;

export type SavedKind = (typeof SAVED_KINDS)[number];

interface SavedTexts {
  readonly savedText: (kind: SavedKind, file: string, key: string) => string | undefined;
  readonly saveText: (kind: SavedKind, file: string, key: string, text: string) => void;
}
