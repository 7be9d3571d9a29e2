import type { FilterValue } from './index-file.ts';
import type { Filter } from '../query/query.ts';

/** How many stories remain for each value of each filter, over several parts of the index. */
export class Counts {
  private readonly filters = new Map<Filter, Map<string, Count>>();

  add(filter: Filter, { key, names }: Pick<FilterValue, 'key' | 'names'>, count: number): void {
    const values = this.filters.get(filter) ?? new Map<string, Count>();
    this.filters.set(filter, values);
    const known = values.get(key);
    if (known) values.set(key, { names: [...new Set([...known.names, ...names])], count: known.count + count });
    else if (count > 0) values.set(key, { names, count });
  }

  /** Values with at least one story. */
  of(filter: Filter): readonly Count[] {
    return [...(this.filters.get(filter)?.values() ?? [])];
  }
}

/** The value that an address names: by a spelling of it, or else ignoring case. */
export function findValue<Value extends { readonly names: readonly string[] }>(
  values: readonly Value[],
  asked: string,
): Value | undefined {
  const small = asked.normalize('NFC').toLowerCase();
  return (
    values.find(({ names }) => names.includes(asked)) ??
    values.find(({ names }) => names.some((name) => name.normalize('NFC').toLowerCase() === small))
  );
}

export interface Count {
  /** spellings of the value; the first one is shown */
  readonly names: readonly string[];
  readonly count: number;
}
