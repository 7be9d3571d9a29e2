/** What a series says to who comes back; put in by the build (words/define-words.ts). */
export const seriesWords = __WORDS__.series;
