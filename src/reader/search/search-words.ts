/** The sentences of the search; the build inserts them (words/define-words.ts). */
export const searchWords = __WORDS__.search;
