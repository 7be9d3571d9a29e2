/**
 * Remembers what was made for the last `limit` keys, so that what several pages ask for is made once and memory stays
 * bounded however large the archive is.
 */
export function keepLast<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    // A map gives its keys back in the order they were set: the one asked for last goes to the end.
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    return value;
  };
}
