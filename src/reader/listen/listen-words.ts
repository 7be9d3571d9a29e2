/** What reading aloud says; put in by the build (words/define-words.ts). */
export const listenWords = __WORDS__.listen;
