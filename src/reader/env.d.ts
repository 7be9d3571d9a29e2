/** Whether readers may keep stories for reading without a network (`offline` in site.ts); set by astro.config.mjs. */
declare const __OFFLINE__: boolean;
