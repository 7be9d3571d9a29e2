/** The end of notes about what Markdown does not understand. */
export const SHOWN = 'is shown to readers as typed';

/**
 * A sign that Markdown shows as typed. A backslash before it shows that it is intended. It is searched for in the
 * source of a paragraph, heading or cell, except in code and addresses.
 */
export interface ForeignSign {
  readonly find: RegExp;
  readonly note: string;
  /** made from the found text on one line, or as it is in the source */
  readonly write: string | ((found: string, raw: string) => string);
}
