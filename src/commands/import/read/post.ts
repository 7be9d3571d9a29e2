import type { Problem } from '../../../lib/problem.ts';

/** A field as it stands in a post. */
export interface Field {
  /** As the post writes it. */
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
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly body: string;
  readonly bodyLine: number;
}

export interface RefusedPost {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** The text of a field that holds one value; a number as it was written. */
export function textOf({ value, found }: Field): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? (found ?? String(value)) : undefined;
}
