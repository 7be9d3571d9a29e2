import { findClauses, type Clause } from './clauses.ts';
import { makeExcerpt, type Piece } from './excerpt.ts';
import type { Row } from './index-file.ts';
import type { Part } from './part.ts';
import type { Shard } from './shards.ts';
import { tokensOf } from './tokens.ts';

/** A story that was found, as a list shows it. */
export async function loadResult({ part, story }: Hit, clauses: readonly Clause[], length?: number): Promise<Result> {
  const { row, text } = await part.story(story);
  return { row, excerpt: makeExcerpt(text, findClauses(text, tokensOf(text), clauses), length) };
}

export interface Answer {
  readonly total: number;
  /** the newest first */
  readonly searched: readonly Shard[];
  /** whether no older stories were left out */
  readonly isAll: boolean;
  /** what the stories have */
  readonly clauses: readonly Clause[];
  /** where the last word is taken for a beginning, because no story has it: the answer that found none */
  readonly insteadOf: Answer | undefined;
  /** whether it begins so many words that they were not looked up */
  readonly isTooWide: boolean;
  /**
   * @param length characters of an excerpt, where a list has another room for it
   * @throws Error when what a row shows cannot be had
   */
  load(from: number, to: number, length?: number): Promise<readonly Result[]>;
}

export interface Result {
  readonly row: Row;
  readonly excerpt: readonly Piece[];
}

export interface Hit {
  readonly part: Part;
  readonly story: number;
  readonly score: number;
}
