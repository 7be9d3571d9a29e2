/** What the display settings say; put in by the build (words/define-words.ts). */
export const displayWords = __WORDS__.display;
