import { z } from 'astro/zod';

/** The path of a value within front matter: `['corrections', 0, 'text']`. */
export type Path = readonly (string | number)[];

/** Returns the schema of a field's value without the wrapper that makes it optional. */
export function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

/** Returns the schema at a path; undefined where there is none. */
export function typeAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let type = unwrap(schema);
  for (const step of path) {
    if (type instanceof z.ZodArray) type = unwrap(type.element);
    else if (type instanceof z.ZodObject) type = unwrap(type.shape[step]);
  }
  return type;
}

/** Returns the value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}
