import { z } from 'astro/zod';

/** The way to a value within front matter: `['corrections', 0, 'text']`. */
export type Path = readonly (string | number)[];

/** What a field holds, without what says that it may be missing. */
export function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

/** What a schema has at a path; undefined where it has nothing. */
export function typeAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let type = unwrap(schema);
  for (const step of path) {
    if (type instanceof z.ZodArray) type = unwrap(type.element);
    else if (type instanceof z.ZodObject) type = unwrap(type.shape[step]);
  }
  return type;
}

/** What is at a path of a value; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}
