/** The sentences of the display settings; the build inserts them (words/define-words.ts). */
export const displayWords = __WORDS__.display;
