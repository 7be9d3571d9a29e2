/**
 * Memoizes a function by its argument: what was made of an object is kept as long as the object lives, which must not
 * change, and what was made of a name for good, so that there should be few.
 *
 * @param keyOf by what an argument is known, where it is not itself: an object or a name, for all of them alike
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
  let kept: Kept<Value> | undefined;
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

/** The same for the last `limit` arguments only, so that memory stays bounded however large the archive is. */
export function memoizeLast<Argument, Value>(
  limit: number,
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  const kept = new Map<Argument, Value>();
  return (argument) => {
    const value = kept.get(argument) ?? make(argument);
    // A map gives its keys back in the order they were set: the one asked for last goes to the end.
    kept.delete(argument);
    kept.set(argument, value);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** As much of a `Map` as a `WeakMap` has. */
interface Kept<Value> {
  get(key: unknown): Value | undefined;
  has(key: unknown): boolean;
  set(key: unknown, value: Value): unknown;
}
