/** A body that is not rendered because it would take the parser too long or too deep; `limits.ts` says which those are. */
export class MarkdownRefused extends Error {
  /** Path from the content folder. */
  readonly file: string;
  /** 1-based line of the file. */
  readonly line: number;
  /** What was found there. */
  readonly found: string;
  /** What to write instead. */
  readonly write: string;

  constructor({ file, line, found, write }: RefusedFacts) {
    super(`${file}:${line}\n  found     ${found}\n  write     ${write}`);
    this.name = 'MarkdownRefused';
    this.file = file;
    this.line = line;
    this.found = found;
    this.write = write;
  }
}

export interface RefusedFacts {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly write: string;
}
