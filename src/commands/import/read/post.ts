import type { Problem } from '../../../lib/errors/problem.ts';

/** A field of a post. */
export interface Field {
  /** As written in the post. */
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
  readonly column: number;
  /** The text of its value, one line. */
  readonly found?: string | undefined;
}

export interface Post {
  readonly ok: true;
  /** Path from the folder of the archive, with forward slashes. */
  readonly file: string;
  /** By name, in lower case. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly body: string;
  readonly bodyLine: number;
}

export interface RefusedPost {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Returns the text of a field with one value; a number as it was written. */
export function textOf({ value, found }: Field): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? (found ?? String(value)) : undefined;
}
