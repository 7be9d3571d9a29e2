/** The picture beside every file of a trial that may show one. */
export const PICTURE = 'photo.png';

/** A valid file name that does not lead to another folder. */
export function isFileName(text: string): boolean {
  return text.isWellFormed() && !/[/\0]/.test(text) && Buffer.byteLength(text) <= 240 && text !== '';
}

/** A file with an input in one of its places. */
export interface Trial {
  /** Path in a content folder. */
  readonly file: string;
  readonly content: string | Uint8Array;
}
