import { z } from 'astro/zod';
import { fieldKinds } from '../schemas/fields.ts';
import { unwrap, type Path } from './schema-paths.ts';

/** Every text of an entry that readers see as it was typed, with its path: what the schema calls a text, at any depth. */
export function textFields(schema: z.core.$ZodType, value: unknown, path: Path = []): (readonly [Path, string])[] {
  const type = unwrap(schema);
  if (typeof value === 'string') return type && fieldKinds.get(type)?.kind === 'text' ? [[path, value]] : [];
  if (type instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) => textFields(type.element, item, [...path, index]));
  if (!(type instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(type.shape).flatMap(([name, field]) =>
    Object.hasOwn(value, name) ? textFields(field, Reflect.get(value, name), [...path, name]) : [],
  );
}
