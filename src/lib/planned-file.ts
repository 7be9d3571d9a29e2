/** A file of the site, or a folder of files that are made together: the plan of a build is a list of these. */
export interface PlannedFile {
  /** path from the front of the site, such as `series/index.html`; a folder ends with a slash */
  readonly file: string;
  /** a digest for each part of what it shows, by name: while key and code are the same, so is the file, to the byte */
  readonly key: string;
  /** the files whose results it needs */
  readonly asks?: readonly string[];
  readonly make: Make;
}

/** A planned file that depends only on the edition. */
export interface SiteFile extends PlannedFile {
  readonly make: () => WholeFile | Promise<WholeFile>;
}

/** Makes the file. It may ask for the results of other files, which are planned before it. */
export type Make = (site: MadeSite) => MadeFiles | Promise<MadeFiles>;

/** The file, or all files made with it, by path from the front of the site. */
export type MadeFiles = WholeFile | ReadonlyMap<string, string | Uint8Array>;

export type WholeFile = string | Uint8Array<ArrayBuffer> | CachedFile;

export interface CachedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** absolute path of a file with these bytes; undefined if none could be written */
  readonly file: string | undefined;
}

/** What a later file may ask of earlier ones, by their paths from the front of the site. */
export interface MadeSite {
  /** @throws Error if the site has no such file */
  bytesOf(file: string): number;
  /** the files that were made for a planned one */
  filesOf(planned: string): readonly string[];
  /** its current path, absolute */
  find(file: string): string;
}
