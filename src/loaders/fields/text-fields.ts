import { z } from 'astro/zod';
import { fieldKinds } from '../../schemas/fields/fields.ts';
import { unwrap, type Path } from './schema-paths.ts';

/** Lists the plain texts of an entry, at any depth, each with its path. Readers see them as they were typed. */
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
