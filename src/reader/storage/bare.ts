/**
 * A table whose keys are the words of others: nothing is in it but them, so that a series called `constructor` finds only
 * what was put there.
 */
export function bare<Value>(table: Record<string, Value>): Record<string, Value> {
  Object.setPrototypeOf(table, null);
  return table;
}
