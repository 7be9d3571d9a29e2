import type { Problem } from '../../../lib/errors/problem.ts';
import type { RefusedPost } from './post.ts';

/** Front matter is about a page of fields. Anything larger is something else. */
export const MAX_FRONT_MATTER_BYTES = 64 * 1024;

/** Limits the number of fields, because each is looked up in all lines. */
const MAX_FIELDS = 300;

export const EXPECTED_FRONT_MATTER = 'front matter between two lines of --- (YAML) or +++ (TOML), then the post';

export function hasTooMany(data: unknown): boolean {
  return Object.keys(Object(data)).length > MAX_FIELDS;
}

export function tooMany(): Problem {
  return {
    line: 1,
    column: 1,
    field: 'front matter',
    note: 'more fields than a post has',
    write: `at most ${MAX_FIELDS} fields`,
  };
}

export function tooLarge(size: number): Problem {
  const write = `at most ${MAX_FRONT_MATTER_BYTES} bytes of front matter`;
  return { line: 1, column: 1, field: 'front matter', found: `${size} bytes`, write };
}

export function refuse(problem: Problem): RefusedPost {
  const { line, column, field, found, note, write } = problem;
  return { ok: false, problems: [{ line, column, field, found, note, write }] };
}
