import { compareText } from '../text/compare-text.ts';
import { withoutInvisible } from '../../schemas/fields/invisible.ts';
import { Refusal } from './refusal.ts';

const INVISIBLE =
  /(?![\u200C\u200D]|\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u00A0\u202F]/gu;

/** How many characters of a value a report shows; the editor has the whole value at hand. */
const FOUND_LENGTH = 60;

/** Makes one refusal of everything that was refused in a run. */
export function refuseContent(problems: readonly FileProblem[]): Refusal {
  return new Refusal(`${formatReport(problems)}\n\nThe last good site was left as it is.`, { problems });
}

/** Formats the number of problems, and every problem. */
export function formatReport(problems: readonly FileProblem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const head = `${count(problems.length, 'problem')} in ${count(files, 'file')} of the content:`;
  return `${head}\n\n${formatProblems(problems)}`;
}

/** Formats problems, a paragraph each: place and field, what was found, what to write. */
export function formatProblems(problems: readonly FileProblem[]): string {
  return [...problems].sort(compareProblems).map(formatProblem).join('\n\n');
}

/** Compares problems by file, line and column, then by text. */
export function compareProblems(a: FileProblem, b: FileProblem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.field ?? '', b.field ?? '') ||
    compareText(a.write, b.write)
  );
}

/** Shows a value on one line, short enough to read. Characters that would move the cursor or hide text are spelt out. */
export function showFound(text: string): string {
  const line = showInvisible(text.trim().replace(/\s+/g, ' '));
  const characters = [...line];
  return characters.length > FOUND_LENGTH ? `${characters.slice(0, FOUND_LENGTH - 1).join('')}…` : line;
}

/** `['corrections', 0, 'at']` → `corrections[0].at`; an empty path is the whole front matter. */
export function formatField(path: readonly (string | number)[]): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return showFound(field.replace(/^\./, '')) || 'front matter';
}

/**
 * Formats a problem on three lines, or more if several have to be written: its position with its field or else what is
 * wrong, what was found, and what to write.
 */
export function formatProblem({ file, line, column, field, found, note, write }: FileProblem): string {
  const place = [showInvisible(file), line, column].filter((part) => part !== undefined).join(':');
  return [
    [place, field ?? note].filter(Boolean).join('  '),
    `  found     ${found ?? 'nothing'}${field !== undefined && note ? `   (${note})` : ''}`,
    `  write     ${showWrite(write).replaceAll('\n', `\n${' '.repeat(12)}`)}`,
  ].join('\n');
}

/**
 * Shows the text to paste, without forbidden characters and without marks that would reverse the line in the terminal.
 */
function showWrite(text: string): string {
  return (withoutInvisible(text) ?? showInvisible(text)).replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '');
}

/**
 * Escapes control characters, direction marks and invisible characters, as `\u001b`: a file must not control the
 * terminal, and an editor should see them. Joiners and variation selectors belong to their letters.
 */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** What is wrong, and what to write. */
export interface Explanation {
  /** The value as it is in the file, on one line; undefined if there is none. */
  readonly found?: string | undefined;
  /** What is wrong with it, or what happens to it. */
  readonly note?: string | undefined;
  /** What to write instead. */
  readonly write: string;
}

/** Something wrong in a text. Line and column count from 1, the column in UTF-16 units as editors do. */
export interface Problem extends Explanation {
  readonly line: number;
  /** Undefined if the line says enough. */
  readonly column?: number | undefined;
  /** Path of the field (`corrections[0].at`), or what part of the file it is about. */
  readonly field?: string | undefined;
}

/** A problem with its file, which only the reader of the file knows. */
export interface FileProblem extends Problem {
  /** As the editor would type it; before it is reported, from the content folder. */
  readonly file: string;
}
