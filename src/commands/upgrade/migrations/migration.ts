/**
 * A change of what content must look like. Each looks for itself whether there is something to change, so that it may run
 * again, and changes nothing else: comments, order and quotation marks stay.
 */
export interface Migration {
  /** in the order in which they came; it is never used twice */
  readonly number: number;
  /** what it does, for whoever publishes the paper */
  readonly does: string;
  /**
   * The files to write, by path from the content folder.
   *
   * @param read the text of a file; undefined where there is none
   */
  readonly change: (read: (file: string) => string | undefined) => Readonly<Record<string, string>>;
}
