/** Characters that no shell reads as anything else. */
const PLAIN = /^[\p{L}\p{M}\p{N}_./:@%+=,-]+$/u;

/** A text as one word of a command, in quotation marks if it needs them: `my paper/dist` → `'my paper/dist'`. */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
