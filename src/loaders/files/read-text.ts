import { readFileSync } from 'node:fs';
import { hasErrorCode } from '../../lib/errors/error-code.ts';
import type { Explanation, Problem } from '../../lib/errors/problem.ts';
import { explainUnreadable } from './explain-file.ts';

/**
 * Reads a file that contains only fields, and normalizes its line ends, or explains why it cannot be read.
 *
 * @param ifMissing the problem to report if there is no such file
 */
export function readText(file: string, ifMissing?: Explanation): string | Problem {
  const problem = { line: 1, column: 1, field: 'file' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (ifMissing && hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return { ...problem, ...ifMissing };
    if (error instanceof TypeError) return { ...problem, note: 'not UTF-8', write: 'the file saved as UTF-8' };
    return { ...problem, ...explainUnreadable(error, 'file') };
  }
}

/** Problems of a file that is fields and nothing else: it has no front matter. */
export function ofWholeFile(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => (problem.field === 'front matter' ? { ...problem, field: 'file' } : problem));
}
