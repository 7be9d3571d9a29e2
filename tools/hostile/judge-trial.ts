import { formatProblem, type Problem } from '../../src/lib/errors/problem.ts';
import { dangersIn } from './dangers-in.ts';
import type { Claim } from './claims.ts';

/** Control characters other than line ends, and marks that change the direction of writing. */
const TERMINAL = /[^\P{Cc}\n]|\p{Bidi_Control}/u;

/** A refusal names its line, its field and what to write, and does not control the terminal. */
export function checkProblem(file: string, problem: Problem): TrialFault[] {
  const text = formatProblem({ ...problem, file });
  const isPlaced = problem.line >= 1 && (problem.column ?? 0) >= 1;
  const isNamed = Boolean(problem.field) && problem.write !== '' && !/^\S+ {2}(?:undefined|null)$/m.test(text);
  return [
    ...(isPlaced ? [] : [{ claim: 'named', what: `a refusal without a place: ${text}` } as const]),
    ...(isNamed ? [] : [{ claim: 'named', what: `a refusal without a name: ${text}` } as const]),
    ...(TERMINAL.test(text) ? [{ claim: 'terminal', what: JSON.stringify(text) } as const] : []),
  ];
}

/** The rendered text of a story contains no markup that stories may not have. */
export function judgeStory(html: string): TrialFault[] {
  return dangersIn(html).map((what) => ({ claim: 'stories', what }));
}

export interface TrialFault {
  readonly claim: Claim;
  readonly what: string;
}
