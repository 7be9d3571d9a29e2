/** Takes the prototype away from a table whose keys come from content, so that a series called `constructor` is just a key. */
export function withoutPrototype<Value>(table: Record<string, Value>): Record<string, Value> {
  Object.setPrototypeOf(table, null);
  return table;
}
