import { countLineEnds, firstLine, groupsOf } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { endOfQuoted } from './flow.ts';
import { repairFlow } from './repair-flow.ts';
import { isList, NOTHING, type Line, type Lines } from './lines.ts';
import { quoteValue } from './quote-value.ts';
import { explainPlain } from './quote.ts';

/** A # that begins a word after a quotation: `"Best" #1 pick`. A comment has a space after its #. */
const TAG = /^[ \t]+#[^\s#]/;

/** An item of a list without its space. */
const DASH = /^-[^\s-]/;

/** A line that looks like a field. */
const FIELD = /^[ \t]*[\w-]+[ \t]*:(?:[ \t]|$)/;

/** The sign of a block text, `|` or `>`. */
const BLOCK = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*$/;

/**
 * Repairs the value that begins in a line, and skips all its lines. The problem's line counts from 1 in the front
 * matter.
 */
export function repairValue(line: Line, lines: Lines, isText: boolean): Problem | undefined {
  const { value } = line;
  if (value === '') return undefined;
  if (value.startsWith('#')) {
    const isAlone = lines.below(line).every((text) => text.trim() === '');
    return isText && isAlone
      ? quoteValue(line, lines, value.trimEnd(), 'YAML reads # and the text after it as a comment')
      : undefined;
  }
  if (isList(line) && DASH.test(value) && line.text.slice(0, line.start).trim() === '')
    return repairDashes(line, lines);
  if (/^["']/.test(value)) return repairQuoted(line, lines, isText);
  if (/^[[{]/.test(value)) return repairFlow(line, lines, isText);
  if (/^[|>]/.test(value)) return repairBlock(line, lines);
  return repairPlain(line, lines, isText);
}

/** Items of a list whose dashes have no space after them, which YAML reads as one text. */
function repairDashes(line: Line, lines: Lines): Problem {
  const { number, text, start, value } = line;
  const below = lines.below(line);
  const repaired = [text, ...below].map((item) => item.replace(/^(\s*)-(?=[^\s-])/, '$1- '));
  lines.replace(number, ...repaired);
  lines.skip(below.length);
  const [write = ''] = repaired.map((item) => item.trim());
  return {
    line: number + 1,
    column: start + 1,
    found: value,
    note: 'the dash of a list needs a space after it',
    write,
  };
}

function repairQuoted(line: Line, lines: Lines, isText: boolean): Problem | undefined {
  const below = lines.below(line);
  const whole = [line.value, ...below].join('\n');
  const end = endOfQuoted(whole, 0);
  if (end !== undefined) {
    const rest = firstLine(whole.slice(end));
    const typed = isText ? unescaped(whole.slice(0, end)) : undefined;
    if (typed !== undefined)
      return quoteValue(line, lines, typed, 'a backslash within double quotation marks is special in YAML');
    if (NOTHING.test(rest) && !(isText && TAG.test(rest))) {
      lines.skip(countLineEnds(whole.slice(0, end)));
      return undefined;
    }
    // Only a value on one line can be a text that begins with a quotation.
    if (whole.slice(0, end).includes('\n') && line.value.startsWith('"')) return undefined;
  }
  const typed = withoutComment(line.value, isText);
  const isApostrophe = typed.startsWith("'") || end !== undefined;
  const text = isApostrophe ? typed : typed.slice(1);
  const note = end === undefined ? 'a quotation mark that is not closed' : 'text after the closing quotation mark';
  return quoteValue(
    line,
    lines,
    isApostrophe ? text : text.trim() || typed,
    isApostrophe && end === undefined ? `${note}, or an apostrophe` : note,
  );
}

/**
 * The text of a quotation on one line whose backslashes are most likely meant as typed: before a letter that YAML
 * cannot escape, or whose escape no line may contain, such as the line end in `"C:\new"`.
 */
function unescaped(quoted: string): string | undefined {
  if (!quoted.startsWith('"') || quoted.includes('\n')) return undefined;
  const signs = quoted.match(/\\(?:[\\"/ _]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/gi) ?? [];
  if (!signs.some((sign) => /^\\[^\\"/ _]$/.test(sign))) return undefined;
  return quoted.slice(1, -1).replaceAll('\\"', '"');
}

function repairBlock(line: Line, lines: Lines): Problem | undefined {
  const below = lines.below(line);
  if (BLOCK.test(line.value)) {
    lines.skip(below.length);
    return undefined;
  }
  const [head, comment] = groupsOf(/^([|>][\d+-]*)[ \t]+(#.*)$/, line.value);
  if (head !== undefined && below.some((text) => text.trim() !== '')) {
    lines.skip(below.length);
    const repaired = line.text.slice(0, line.start) + head;
    lines.replace(line.number, repaired);
    const note = `YAML drops ${comment}`;
    return { line: line.number + 1, column: line.start + 1, found: line.value, note, write: repaired.trim() };
  }
  return quoteValue(line, lines, line.value.trimEnd(), explainPlain(line.value) ?? 'special in YAML');
}

function repairPlain(line: Line, lines: Lines, isText: boolean): Problem | undefined {
  const below = lines.below(line);
  // What looks like a field is not part of a text.
  const isMore = (text: string) => !/^[ \t]*(?:#|- |[\w-]+[ \t]*:(?:[ \t]|$))/.test(text);
  const end = below.findIndex((text) => !isMore(text));
  const inner = below[end] ?? '';
  if (end === 0 && FIELD.test(inner) && line.text.slice(0, line.start).trim() !== '')
    return repairIndent(line, lines, below, isText);
  const more = end === -1 ? below : below.slice(0, end);
  const typed = withoutComment(
    [line.value, ...more]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
    isText,
  );
  const note = explainPlain(typed);
  if (note === undefined) {
    lines.skip(more.length);
    return undefined;
  }
  if (more.length > 0) lines.replace(line.number + 1, ...more.map(() => ''));
  lines.skip(more.length);
  return quoteValue(line, lines, typed, note);
}

/** Fields under a value, as if they were part of it. */
function repairIndent(line: Line, lines: Lines, below: readonly string[], isText: boolean): Problem {
  const { number, text, start, value } = line;
  if (!isText) {
    const head = text.slice(0, start).trimEnd();
    lines.replace(number, head);
    return {
      line: number + 1,
      column: start + 1,
      found: value,
      note: 'a value, and fields under it',
      write: head.trim(),
    };
  }
  const [first = ''] = below;
  const depth = first.length - first.trimStart().length;
  const margin = ' '.repeat(Math.max(line.indent, 0));
  const moved = below.map((inner) => (inner.trim() === '' ? inner : margin + inner.slice(depth)));
  lines.replace(number + 1, ...moved);
  const [write = ''] = moved.map((text) => text.trim());
  const note = `a field under the text "${value.trim()}"; fields of one level begin in the same column`;
  return { line: number + 2, column: depth + 1, found: first.trim(), note, write };
}

/** A # after a value that is not text, such as a date, begins a comment. */
function withoutComment(value: string, isText: boolean): string {
  return (isText ? value : value.replace(/[ \t]#.*$/, '')).trimEnd();
}
