/** What the saved stories say; put in by the build (words/define-words.ts). */
export const savedWords = __WORDS__.saved;
