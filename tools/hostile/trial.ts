/** The one picture that lies beside every file of a trial that may show one. */
export const PICTURE = 'photo.png';

/** What a disk takes as a name, and nothing that would be another place. */
export function isFileName(text: string): boolean {
  return text.isWellFormed() && !/[/\0]/.test(text) && Buffer.byteLength(text) <= 240 && text !== '';
}

/** A file with a string in one of its places. */
export interface Trial {
  /** Path in a content folder. */
  readonly file: string;
  readonly content: string | Uint8Array;
}
