/**
 * A change of the format of content. Each migration checks whether there is something to change, so it can run again. It
 * changes nothing else: comments, order and quotation marks stay.
 */
export interface Migration {
  /** in chronological order; never used twice */
  readonly number: number;
  /** what it does, for the publisher of the paper */
  readonly does: string;
  /**
   * The files to write, by path from the content folder.
   *
   * @param read returns the text of a file; undefined if there is none
   */
  readonly change: (read: (file: string) => string | undefined) => Readonly<Record<string, string>>;
}
