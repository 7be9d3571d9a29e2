/** The end of notes about what Markdown does not understand. */
export const SHOWN = 'is shown to readers as it stands';

/**
 * A sign that Markdown shows as it is typed; a backslash before it says that it is meant so. It is looked for in the source of
 * a paragraph, heading or cell, code and addresses aside.
 */
export interface ForeignSign {
  readonly find: RegExp;
  readonly note: string;
  /** from what was found in one line, or as it stands in the source */
  readonly write: string | ((found: string, raw: string) => string);
}
