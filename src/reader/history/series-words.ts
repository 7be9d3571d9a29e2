/** The sentences of a series for a returning reader; the build inserts them (words/define-words.ts). */
export const seriesWords = __WORDS__.series;
