import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { memoize } from './memoize.ts';

/** Goes through the rows of a statement as lists of their values, which takes half the time of objects. */
export function rowsAsLists(
  statement: StatementSync,
  ...values: readonly string[]
): Iterable<readonly SQLOutputValue[]> {
  statement.setReturnArrays(true);
  // The types of Node know rows as objects only (Node 26).
  return statement.iterate(...values) as Iterable<unknown> as Iterable<readonly SQLOutputValue[]>;
}

/** Prepares each statement of a database once: to prepare one takes longer than to look up a row. */
export function statementsOf(db: DatabaseSync): (sql: string) => StatementSync {
  return memoize((sql: string) => db.prepare(sql));
}
