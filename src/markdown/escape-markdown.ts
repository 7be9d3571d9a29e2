/** Characters with a meaning in Markdown within a line; an underscore within a word has none. */
const MARK = /[\\`*[\]<~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]+;)/gu;

/** The start of a bare address, which would include the backslashes. */
const ADDRESS = /(https?(?=:\/\/)|www(?=\.))(?=\S*\\)/gi;

/** Writes words so that Markdown shows the same words, in one line, within a sentence and at the beginning of a paragraph. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(MARK, '\\$&')
    .replace(ADDRESS, '$1\\')
    .replace(/^(?=[#>+=-])/, '\\')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
