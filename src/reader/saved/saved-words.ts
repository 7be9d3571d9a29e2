/** The sentences of saved stories; the build inserts them (words/define-words.ts). */
export const savedWords = __WORDS__.saved;
