import { formatField, showFound, type Problem } from '../../lib/errors/problem.ts';
import { Lines, type Line } from './lines.ts';
import { repairValue } from './repair-value.ts';

/**
 * Repairs front matter that YAML would misread or refuse: a comment or an anchor in a headline, an unclosed quotation
 * mark or bracket, a colon in a value, a field without its space. The text is put into quotation marks as typed, so
 * that one mistake hides no other and is reported at its own position with the line to paste.
 *
 * @returns a text with the same number of lines, and the problems
 */
export function repairFrontMatter(text: string, firstLine: number, fields: FieldNames): Repaired {
  const lines = new Lines(text, fields.has);
  const problems: Problem[] = [];
  const report = ({ path }: Pick<Line, 'path'>, { line, found, ...problem }: Problem) => {
    const shown = showFound(found ?? '') || undefined;
    problems.push({ line: firstLine - 1 + line, field: formatField(path), ...problem, found: shown });
  };
  for (let line = lines.next(); line; line = lines.next()) {
    if (line.kind === 'other') {
      const problem = repairOther(line, lines);
      if (problem) report(line, problem);
      continue;
    }
    if (line.problem) report(line, line.problem);
    const name = line.path.findLast((step) => typeof step === 'string') ?? '';
    const problem = repairValue(line, lines, fields.isText(String(name)));
    if (problem) report(line, problem);
  }
  return { text: lines.toString(), problems };
}

/** A line at the margin that is not a field. Lines of problems count from 1 in the front matter. */
function repairOther({ number, text, isAfterBlank }: Line, lines: Lines): Problem | undefined {
  if (/^\.\.\.[ \t]*$/.test(text)) {
    lines.replace(number, '');
    return { line: number + 1, column: 1, found: text, note: 'not the end of front matter here', write: '---' };
  }
  // Directives, lists and brackets as a whole are reported by the parser.
  if (/^(?:%|- |-$|[[{?&*!"'|>]|---)/.test(text)) return undefined;
  if (number === 0) return undefined;
  if (isAfterBlank && !lines.hasFieldBelow(number)) {
    lines.cut(number);
    return {
      line: number + 1,
      column: 1,
      found: text,
      note: 'not a field; the second --- is missing above it',
      write: '---',
    };
  }
  lines.replace(number, '');
  const note = 'not a field; a text continues only in indented lines';
  return { line: number + 1, column: 1, found: text, note, write: `  ${text}` };
}

/** The names of fields. */
export interface FieldNames {
  readonly has: (name: string) => boolean;
  /** whether the field has free text, in which a # does not begin a comment */
  readonly isText: (name: string) => boolean;
}

export interface Repaired {
  readonly text: string;
  readonly problems: readonly Problem[];
}
