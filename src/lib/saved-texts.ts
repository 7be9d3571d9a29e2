/**
 * The texts of stories in feeds that earlier builds have saved. A story stands in some ten feeds, and a new one changes most
 * of them: without these, every story in them would be parsed again.
 */
let saved: SavedTexts = { feedText: () => undefined, saveFeedText: () => undefined };

/** Has feeds take texts from here, and save them there. */
export function useSavedTexts(texts: SavedTexts): void {
  saved = texts;
}

/** Returns the text of a story, as it was saved under this key, else makes and saves it. */
export function savedText(file: string, key: string, make: () => string): string {
  const known = saved.feedText(file, key);
  if (known !== undefined) return known;
  const text = make();
  saved.saveFeedText(file, key, text);
  return text;
}

interface SavedTexts {
  readonly feedText: (file: string, key: string) => string | undefined;
  readonly saveFeedText: (file: string, key: string, text: string) => void;
}
