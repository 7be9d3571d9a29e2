/** What the search says; put in by the build (words/define-words.ts). */
export const searchWords = __WORDS__.search;
