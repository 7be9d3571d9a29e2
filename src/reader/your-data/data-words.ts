/** What the page of the reader’s data says; put in by the build (words/define-words.ts). */
export const dataWords = __WORDS__.yourData;
