import type { YAMLError } from 'yaml';
import { showFound, type Problem } from '../../lib/errors/problem.ts';

/** The form of front matter, for messages. */
export const FRONT_MATTER_FORM =
  'one "field: value" per line, with quotation marks around a value that contains : or #';

/** What to write, by the code of the parser's error (yaml, ErrorCode). */
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'spaces instead of the tab'],
  ['BLOCK_AS_IMPLICIT_KEY', 'quotation marks around a value with a colon, such as title: "War: a memory"'],
  ['BAD_SCALAR_START', 'quotation marks around the value'],
  ['BAD_INDENT', 'the fields of one level in the same column, indented with spaces'],
  ['MISSING_CHAR', 'the missing character, or quotation marks around the whole value'],
  ['MULTIPLE_DOCS', 'one set of fields'],
  ['NON_STRING_KEY', 'the name of a field before the colon'],
  ['RESOURCE_EXHAUSTION', 'lists and fields only a few levels deep'],
]);

/** Errors that parse-yaml.ts itself reports, with their position. */
const REPORTED_BY_TREE = new Set(['TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'DUPLICATE_KEY']);

/** Finds YAML directives; no field begins with a %. */
export function findDirectives(text: string, place: (offset: number) => TextPosition): Problem[] {
  return [...text.matchAll(/^%.*$/gm)].map((match) => ({
    ...place(match.index),
    field: 'front matter',
    found: showFound(match[0]),
    note: 'a YAML directive',
    write: 'the fields without it',
  }));
}

/** Explains what the parser could not read: the first error of each line, which causes those after it. */
export function explainSyntaxErrors(
  errors: readonly YAMLError[],
  text: string,
  place: (offset: number) => TextPosition,
): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const { code, message, pos } of errors) {
    const at = place(pos[0]);
    if (REPORTED_BY_TREE.has(code) || byLine.has(at.line)) continue;
    const end = text.indexOf('\n', pos[0]);
    const found = showFound(text.slice(pos[0], end === -1 ? text.length : end));
    byLine.set(at.line, {
      ...at,
      field: fieldAbove(text, pos[0]),
      found: found === '' ? undefined : found,
      note: showFound(message.charAt(0).toLowerCase() + message.slice(1)),
      write: REMEDIES.get(code) ?? FRONT_MATTER_FORM,
    });
  }
  return [...byLine.values()];
}

/** Returns the outermost field that a position belongs to, judged by the lines above it. */
function fieldAbove(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const lines = text.slice(0, end === -1 ? text.length : end).split('\n');
  const name = lines.findLast((line) => /^[\w-]+[ \t]*:/.test(line))?.match(/^[\w-]+/)?.[0];
  return name ?? 'front matter';
}

/** Line and column of the file, from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}
