import { z } from 'astro/zod';
import { articleSchema } from '../../schemas/article.ts';
import { fieldKinds } from '../../schemas/fields/fields.ts';
import { calloutSchema } from '../../schemas/callout.ts';
import { pageSchema } from '../../schemas/page.ts';
import { publicationSchema } from '../../schemas/publication/publication.ts';
import { personSchema } from '../../schemas/person.ts';
import { topicSchema } from '../../schemas/topic.ts';
import { seriesSchema } from '../../schemas/series.ts';
import type { FieldNames } from '../front-matter/repair.ts';

/** Kinds of fields whose text is kept as typed. */
const TYPED: ReadonlySet<string | undefined> = new Set(['text', 'file']);

/** The names of the fields of stories and series. */
export const fieldNames: FieldNames = namesOf([articleSchema, seriesSchema]);

/** The names of the fields of other files, by their folders. */
const FOLDERS: ReadonlyMap<string, FieldNames> = new Map([
  ['pages', namesOf([pageSchema])],
  ['people', namesOf([personSchema])],
  ['topics', namesOf([topicSchema])],
  ['callouts', namesOf([calloutSchema])],
]);

/** The names of the fields that the files of a folder of the content have. */
export function namesOfFields(file: string): FieldNames {
  return FOLDERS.get(file.split('/')[0] ?? '') ?? fieldNames;
}

/** The names of the fields of `publication.yaml`. */
export const publicationNames: FieldNames = namesOf([publicationSchema]);

/** The names of all fields of schemas, at any depth. */
export function namesOf(schemas: readonly z.core.$ZodType[]): FieldNames {
  const names = new Set<string>();
  const texts = new Set<string>();
  const visit = (name: string, schema: z.core.$ZodType): void => {
    names.add(name);
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) visit(name, schema.unwrap());
    else if (schema instanceof z.ZodArray) visit(name, schema.element);
    else if (schema instanceof z.ZodObject) for (const [key, field] of Object.entries(schema.shape)) visit(key, field);
    else if (TYPED.has(fieldKinds.get(schema)?.kind)) texts.add(name);
  };
  for (const schema of schemas) visit('', schema);
  names.delete('');
  return { has: (name) => names.has(name), isText: (name) => texts.has(name) };
}
