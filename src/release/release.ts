import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Beside } from '../beside/beside.ts';
import type { PlainFiles } from '../model/plain-files.ts';
import type { FileRecord, Manifest } from './manifest.ts';
import { isPacked, packedCopies } from './pack.ts';

/**
 * The release a build makes: which files it takes over from an earlier one because they show the same, and the keys of those
 * it makes. Paths are from the front of the site, with forward slashes.
 */
export class Release {
  /** files taken over */
  readonly kept = new Map<string, FileRecord>();
  /** what the files show, where that is known before they are made */
  readonly keys = new Map<string, string>();

  /** what is made beside the pages; known when the first of them are */
  plainFiles: PlainFiles | undefined;
  /** works beside the pages; undefined where they do all themselves */
  beside: Beside | undefined;
  /** what was told of while the pages were made, for the report */
  readonly warnings: string[] = [];
  /** the same of the texts that pages show, by the files of these: true of a page until it is made again */
  readonly notes = new Map<string, readonly string[]>();
  /** how many pages are to be rendered */
  planned = 0;
  /** told of what is made beside the pages, when it is known */
  onPlainFiles: (files: PlainFiles) => void = () => undefined;
  /** whether a file was put in its place beside the pages */
  isLinked: (file: string) => Promise<boolean> = () => Promise.resolve(false);
  /** told of each page when it is written */
  onMade: (file: string) => void = () => undefined;
  /** undefined makes everything anew */
  readonly earlier: EarlierRelease | undefined;

  /** Digest of the code and the settings: other code shows other things under the same keys. */
  readonly code: string;

  constructor(code: string, earlier?: EarlierRelease) {
    this.code = code;
    this.earlier = earlier;
  }

  get isSameCode(): boolean {
    return this.earlier?.manifest.code === this.code;
  }

  /**
   * Takes a file over when the earlier release has it under this key.
   *
   * @returns false when it is to be made
   */
  keep(file: string, key: string | undefined): boolean {
    if (key === undefined) return false;
    this.keys.set(file, key);
    return this.isSameCode && this.earlier?.manifest.files[file]?.[2] === key && this.take(file);
  }

  /** Takes files over that an earlier step has found to be the same. */
  keepAll(files: readonly string[]): boolean {
    return files.every((file) => this.take(file));
  }

  /** Where a file taken over is on disk. */
  find(file: string): string | undefined {
    return this.earlier && this.kept.has(file) ? path.join(this.earlier.folder, file) : undefined;
  }

  /** Takes over what an earlier build has told of the texts of pages that are kept, and gives it: it is told until it is mended. */
  keepNotes(): readonly string[] {
    const kept = Object.entries(this.earlier?.manifest.notes ?? {}).filter(
      ([file]) => this.kept.has(file) && !this.notes.has(file),
    );
    for (const [file, texts] of kept) this.notes.set(file, texts);
    return kept.flatMap(([, texts]) => texts);
  }

  /** With its packed copies. A file that is not as it was written is made again: something else has been at it. */
  private take(file: string): boolean {
    const before = this.earlier?.manifest.files ?? {};
    const record = before[file];
    if (!this.earlier || !record || !isAsWritten(`${this.earlier.folder}/${file}`, record)) return false;
    this.kept.set(file, record);
    return !isPacked(file) || packedCopies(file).every((copy) => !before[copy] || this.take(copy));
  }
}

/** Whether a file on disk is the one of its record. */
export function isAsWritten(file: string, [bytes, written]: FileRecord): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.isFile() && found.size === bytes && found.mtimeMs === written;
}

export interface EarlierRelease {
  readonly folder: string;
  readonly manifest: Manifest;
}
