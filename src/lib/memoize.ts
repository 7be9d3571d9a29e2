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

/**
 * The same for the last arguments only, so that memory stays bounded however large the archive is.
 *
 * @param limit of the weight of all that are kept
 * @param weigh the weight of one, which is 1 where all are about as large
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
    // A map gives its keys back in the order they were set: the one asked for last goes to the end.
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

/** As much of a `Map` as a `WeakMap` has. */
interface Kept<Value> {
  get(key: unknown): Value | undefined;
  has(key: unknown): boolean;
  set(key: unknown, value: Value): unknown;
}
