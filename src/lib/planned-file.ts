/** A file of the site, or a folder of files that are made together: the plan of a build is a list of these. */
export interface PlannedFile {
  /** path from the front of the site, such as `series/index.html`; a folder ends with a slash */
  readonly file: string;
  /** a digest for each part of what it shows, by name: while key and code are the same, so is the file, to the byte */
  readonly key: string;
  /** the files that it asks for what was made of them */
  readonly asks?: readonly string[];
  readonly make: Make;
}

/** A planned file that follows from the edition alone. */
export interface SiteFile extends PlannedFile {
  readonly make: () => WholeFile | Promise<WholeFile>;
}

/** Makes the file. What it takes from other files of the site it asks for; those are planned before it. */
export type Make = (site: MadeSite) => Made | Promise<Made>;

/** The file, or all that is made with it, by path from the front of the site. */
export type Made = WholeFile | ReadonlyMap<string, string | Uint8Array>;

export type WholeFile = string | Uint8Array<ArrayBuffer> | Kept;

export interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** absolute path of a file of these bytes; undefined where none could be written */
  readonly file: string | undefined;
}

/** What a later file may ask of those that are there, by their paths from the front of the site. */
export interface MadeSite {
  /** @throws Error when the site has no such file */
  bytesOf(file: string): number;
  /** the files that were made of a planned one that was asked for */
  filesOf(planned: string): readonly string[];
  /** where it lies now, absolute */
  find(file: string): string;
}
