/** Whether readers may keep stories for reading without a network (`offline` in publication.yaml); set by astro.config.mjs. */
declare const __OFFLINE__: boolean;

/** Selects the elements of a story whose text is not part of its words (markdown/text/words.ts); set by astro.config.mjs. */
declare const __NO_WORDS__: string;

/** What the scripts say, a part for each room, in the language of the publication (words/define-words.ts). */
declare const __WORDS__: import('../words/messages.ts').Words['reader'];
