/** What the build knows of the site (integrations/worker.ts). */
declare const __SHELL__: {
  /** scripts and styles of every page, by path with the base */
  readonly files: readonly string[];
  /** pages that answer without a network; the first in the place of any other */
  readonly pages: readonly string[];
  /** where files lie whose names hold a digest, so that they never change */
  readonly folders: readonly string[];
  /** changes with those pages, so that the browser takes the new worker */
  readonly digest: string;
};

/** Language of the site's own words. */
declare const __LANGUAGE__: string;

/** What the line over a copy says. */
declare const __WORKER_WORDS__: import('../words/messages.ts').Words['worker'];
