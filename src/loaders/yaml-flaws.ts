import type { YAMLError } from 'yaml';
import { showFound, type Problem } from '../lib/problem.ts';

/** What front matter looks like. */
export const YAML_LINE = 'one "field: value" a line, with quotation marks around a value that has : or # in it';

/** What to write, by the code of the parser's error (yaml, ErrorCode). */
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'spaces instead of the tab'],
  ['BLOCK_AS_IMPLICIT_KEY', 'quotation marks around a value with a colon, such as title: "War: a memory"'],
  ['BAD_SCALAR_START', 'quotation marks around the value'],
  ['BAD_INDENT', 'fields of one kind under each other, indented alike, by spaces'],
  ['MISSING_CHAR', 'the missing character, or quotation marks around the whole value'],
  ['MULTIPLE_DOCS', 'one set of fields'],
  ['NON_STRING_KEY', 'the name of a field before the colon'],
  ['RESOURCE_EXHAUSTION', 'lists and fields a few deep at most'],
]);

/** Reported by the walk through the tree, at the place itself. */
const WALKED = new Set(['TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'DUPLICATE_KEY']);

/** Lines that speak to the parser; no field begins with a %. */
export function directiveFlaws(text: string, place: (offset: number) => Place): Problem[] {
  return [...text.matchAll(/^%.*$/gm)].map((match) => ({
    ...place(match.index),
    field: 'front matter',
    found: showFound(match[0]),
    note: 'a YAML directive',
    write: 'the fields without it',
  }));
}

/** What the parser could not read; the first error of a line explains those after it. */
export function syntaxFlaws(errors: readonly YAMLError[], text: string, place: (offset: number) => Place): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const { code, message, pos } of errors) {
    const at = place(pos[0]);
    if (WALKED.has(code) || byLine.has(at.line)) continue;
    const end = text.indexOf('\n', pos[0]);
    const found = showFound(text.slice(pos[0], end === -1 ? text.length : end));
    byLine.set(at.line, {
      ...at,
      field: fieldAbove(text, pos[0]),
      found: found === '' ? undefined : found,
      note: showFound(message.charAt(0).toLowerCase() + message.slice(1)),
      write: REMEDIES.get(code) ?? YAML_LINE,
    });
  }
  return [...byLine.values()];
}

/** The field of the outermost level that a place belongs to, going by the lines as they stand. */
function fieldAbove(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const lines = text.slice(0, end === -1 ? text.length : end).split('\n');
  const name = lines.findLast((line) => /^[\w-]+[ \t]*:/.test(line))?.match(/^[\w-]+/)?.[0];
  return name ?? 'front matter';
}

/** Line and column of the file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
