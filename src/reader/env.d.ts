/** Whether readers may keep stories for reading without a network (`offline` in site.ts); set by astro.config.mjs. */
declare const __OFFLINE__: boolean;

/** Selects what of a story is no word of it (markdown/text/words.ts); set by astro.config.mjs. */
declare const __NO_WORDS__: string;
