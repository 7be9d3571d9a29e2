/** What offline reading says; put in by the build (words/define-words.ts). */
export const offlineWords = __WORDS__.offline;
