import type { Problem } from '../../lib/errors/problem.ts';
import type { Line, Lines } from './lines.ts';
import { quote } from './quote.ts';

/** Replaces a value with a text in quotation marks. */
export function quoteValue({ number, text, start, value }: Line, lines: Lines, typed: string, note: string): Problem {
  const repaired = text.slice(0, start) + quote(typed);
  lines.replace(number, repaired);
  return { line: number + 1, column: start + 1, found: value, note, write: repaired.trim() };
}
