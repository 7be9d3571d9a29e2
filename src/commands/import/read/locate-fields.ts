import { showFound } from '../../../lib/errors/problem.ts';
import type { Field } from './post.ts';

/** Lists the fields, each with the line of its name. */
export function locateFields(
  data: unknown,
  source: readonly string[],
  firstLine: number,
  pattern: (key: string) => RegExp,
): Field[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).map(([name, value]): Field => {
    const index = Math.max(
      source.findIndex((line) => pattern(RegExp.escape(name)).test(line)),
      0,
    );
    const text = source[index] ?? '';
    const found = showFound(text.replace(/^[^=:]*[=:]\s*/, '').replace(/,\s*$/, '')) || undefined;
    return { name, value, line: index + firstLine, column: text.length - text.trimStart().length + 1, found };
  });
}

export function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name.toLowerCase(), field]));
}
