/** Removes the prototype of a table whose keys come from content, so that a series called `constructor` is an ordinary key. */
export function withoutPrototype<Value>(table: Record<string, Value>): Record<string, Value> {
  Object.setPrototypeOf(table, null);
  return table;
}
