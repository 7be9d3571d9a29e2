/** The sentences of offline reading; the build inserts them (words/define-words.ts). */
export const offlineWords = __WORDS__.offline;
