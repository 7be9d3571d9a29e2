/** Facts of the site, set by the build (plan/offline-files.ts). */
declare const __SHELL__: {
  /** scripts and styles of every page, by path with the base */
  readonly files: readonly string[];
  /** pages that answer without a network; the first one replaces any page without a copy */
  readonly pages: readonly string[];
  /** folders of files whose names contain a digest, so that they never change */
  readonly folders: readonly string[];
  /** changes with those pages, so that the browser installs the new worker */
  readonly digest: string;
};

/** Language of the interface. */
declare const __LANGUAGE__: string;

/** The sentences of the line above a copy. */
declare const __WORKER_WORDS__: import('../words/messages.ts').Words['worker'];
