import { type Problem, showFound } from '../../lib/errors/problem.ts';
import { unlessRefused } from '../../lib/errors/refusal.ts';
import { checkBody } from '../../markdown/checks/check-body.ts';
import { findInvisibleText } from '../../markdown/checks/invisible-text.ts';
import type { StoryFile } from '../../markdown/story-file.ts';
import { withoutComments } from './text-facts.ts';
import { isBlank } from '../../schemas/fields/invisible.ts';

/** Finds what makes a body too large or too deeply nested, and invisible text. */
export function findBodyProblems(file: string, { body, bodyLine }: StoryFile): Problem[] {
  return unlessRefused(
    () => {
      checkBody(body, { file, bodyLine });
      const invisible = findInvisibleText(body);
      if (!invisible) return [];
      const { line, column, note } = invisible;
      return [{ line: line + bodyLine - 1, column, field: 'body', note, write: 'the text without it' }];
    },
    ({ problems }) =>
      problems.map(({ line, found = '', write }) => ({
        line,
        column: 1,
        field: 'body',
        found: showFound(found),
        write,
      })),
  );
}

/** Tells whether a body has nothing but white space and comments. */
export function isEmptyBody(body: string): boolean {
  return isBlank(withoutComments(body));
}

export function emptyBodyProblem({ bodyLine }: StoryFile): Problem {
  return { line: bodyLine, column: 1, field: 'body', note: 'an empty body', write: 'the story, under the second ---' };
}
