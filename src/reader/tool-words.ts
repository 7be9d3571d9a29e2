/** What the tools of every page say; put in by the build (words/define-words.ts). */
export const toolWords = __WORDS__.tools;
