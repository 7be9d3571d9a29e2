/** The sentences of the page of the reader’s data; the build inserts them (words/define-words.ts). */
export const dataWords = __WORDS__.yourData;
