/**
 * Memoizes a function by its argument. The result for an object is kept as long as the object lives, and the object
 * must not change. The result for a string is kept for good, so there should be few strings.
 *
 * @param keyOf the key of an argument, if that is not the argument itself: always an object, or always a string
 */
export function memoize<Value>(make: () => Value): () => Value;
export function memoize<Argument, Value>(
  make: (argument: Argument) => Value,
  keyOf?: (argument: Argument) => unknown,
): (argument: Argument) => Value;
export function memoize<Argument, Value>(
  make: (argument: Argument) => Value,
  keyOf: (argument: Argument) => unknown = (argument) => argument,
): (argument: Argument) => Value {
  let kept: Cache<Value> | undefined;
  return (argument) => {
    const key = keyOf(argument);
    kept ??= typeof key === 'object' ? new WeakMap<WeakKey, Value>() : new Map<unknown, Value>();
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Value;
    const value = make(argument);
    kept.set(key, value);
    return value;
  };
}

/**
 * Memoizes a function for its latest arguments only, so that memory stays bounded however large the archive is.
 *
 * @param limit the most weight of all kept results together
 * @param weigh the weight of one result; 1 where all are about the same size
 */
export function memoizeLast<Argument, Value>(
  limit: number,
  make: (argument: Argument) => Value,
  weigh: (argument: Argument) => number = () => 1,
): (argument: Argument) => Value {
  const kept = new Map<Argument, Value>();
  let weight = 0;
  return (argument) => {
    const isKept = kept.has(argument);
    const value = isKept ? (kept.get(argument) as Value) : make(argument);
    // A Map keeps its keys in the order they were set: the last one used moves to the end.
    kept.delete(argument);
    kept.set(argument, value);
    if (!isKept) weight += weigh(argument);
    for (const oldest of kept.keys()) {
      if (weight <= limit || oldest === argument) break;
      kept.delete(oldest);
      weight -= weigh(oldest);
    }
    return value;
  };
}

/** The methods that `Map` and `WeakMap` share. */
interface Cache<Value> {
  get(key: unknown): Value | undefined;
  has(key: unknown): boolean;
  set(key: unknown, value: Value): unknown;
}
