import { findClauses, type Clause } from '../query/clauses.ts';
import { makeExcerpt, type ExcerptPiece } from './excerpt.ts';
import type { ResultRow } from './index-file.ts';
import type { Part } from './part.ts';
import type { Shard } from './shards.ts';
import { tokensOf } from '../query/tokens.ts';

/** A story that was found, for a list. */
export async function loadResult({ part, story }: Hit, clauses: readonly Clause[], length?: number): Promise<Result> {
  const { row, text } = await part.story(story);
  return { row, excerpt: makeExcerpt(text, findClauses(text, tokensOf(text), clauses), length) };
}

export interface Answer {
  readonly total: number;
  /** newest first */
  readonly searched: readonly Shard[];
  /** whether no older stories were left out */
  readonly isAll: boolean;
  /** what the stories must have */
  readonly clauses: readonly Clause[];
  /** the answer without results, if the last word was then taken as a beginning */
  readonly insteadOf: Answer | undefined;
  /** whether too many words begin like this to look them up */
  readonly isTooWide: boolean;
  /**
   * @param length characters of an excerpt, if the list has space for another number
   * @throws Error if the data of a row cannot be loaded
   */
  load(from: number, to: number, length?: number): Promise<readonly Result[]>;
}

export interface Result {
  readonly row: ResultRow;
  readonly excerpt: readonly ExcerptPiece[];
}

export interface Hit {
  readonly part: Part;
  readonly story: number;
  readonly score: number;
}
