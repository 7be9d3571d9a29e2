/** The sentences of sharing; the build inserts them (words/define-words.ts). */
export const shareWords = __WORDS__.share;
