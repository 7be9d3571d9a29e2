import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { memoize } from './caches/memoize.ts';

/** Iterates over rows as lists of values, which takes half the time of objects. */
export function rowsAsLists(
  statement: StatementSync,
  ...values: readonly string[]
): Iterable<readonly SQLOutputValue[]> {
  statement.setReturnArrays(true);
  // Node's types describe rows as objects only (Node 26).
  return statement.iterate(...values) as Iterable<unknown> as Iterable<readonly SQLOutputValue[]>;
}

/** Prepares each statement of a database once, because preparing takes longer than looking up a row. */
export function statementsOf(db: DatabaseSync): (sql: string) => StatementSync {
  return memoize((sql: string) => db.prepare(sql));
}
