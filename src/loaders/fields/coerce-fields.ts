import { z } from 'astro/zod';
import { fieldKinds, shortForms } from '../../schemas/fields/fields.ts';
import { unwrap, type Path } from './schema-paths.ts';
import type { YamlTree } from '../front-matter/parse-yaml.ts';

/** A text with one of these may be several names; the report shows how to write them as a list. */
const LIST_SEPARATOR = /,|;| and | & /;

/**
 * Converts values with only one possible meaning to what the schema expects. A number or boolean becomes the text that
 * was typed (`title: 2023`), one name a list of one (`topics: Japan`), the name of an author an author
 * (`authors: [Ada Lovelace]`), an id a place (`lead: k3f7a2mq`), and the fields of one author a list
 * (`authors: { name: Ada Lovelace }`).
 */
export function coerceFields(schema: z.ZodObject, fields: object, tree: YamlTree): object {
  const take = (type: z.core.$ZodType | undefined, value: unknown, path: Path): unknown => {
    const inner = unwrap(type);
    if (inner instanceof z.ZodArray) {
      const element = unwrap(inner.element);
      const isName = shortFormOf(element) !== undefined || !(element instanceof z.ZodObject);
      const isOne = typeof value === 'string' ? isName && !LIST_SEPARATOR.test(value) && value !== '' : isFields(value);
      const items: unknown = isOne ? [value] : value;
      if (!Array.isArray(items)) return items;
      return items.map((item, index) => take(inner.element, item, items === value ? [...path, index] : path));
    }
    if (inner instanceof z.ZodObject) {
      const short = shortFormOf(inner);
      if (short !== undefined && isScalar(value)) return { [short]: take(inner.shape[short], value, path) };
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => {
          const known = Object.hasOwn(inner.shape, name) ? inner.shape[name] : undefined;
          return [name, take(known, field, [...path, name])];
        }),
      );
    }
    if (typeof value !== 'number' && typeof value !== 'boolean') return value;
    const isText = inner !== undefined && (fieldKinds.get(inner) !== undefined || inner instanceof z.ZodString);
    const { found } = tree.locate(path);
    return isText && found !== undefined ? found : value;
  };
  return take(schema, fields, []) as object;
}

function shortFormOf(type: z.core.$ZodType | undefined): string | undefined {
  return type && shortForms.get(type)?.field;
}

/** Empty text counts as nothing, in any form. */
function isScalar(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}

function isFields(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
