/** What sharing says; put in by the build (words/define-words.ts). */
export const shareWords = __WORDS__.share;
