/** What a series tells a returning reader; put in by the build (words/define-words.ts). */
export const seriesWords = __WORDS__.series;
