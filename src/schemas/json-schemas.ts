import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { en } from '../words/languages/en.ts';
import { articleSchema } from './article.ts';
import { calloutSchema } from './callout.ts';
import { shortForms } from './fields/fields.ts';
import { pageSchema } from './page.ts';
import { frontSchema } from './front.ts';
import { personSchema } from './person.ts';
import { topicSchema } from './topic.ts';
import { publicationSchema } from './publication/publication.ts';
import { seriesSchema } from './series.ts';
import { wordsSchema } from './words.ts';

/** Folder of the content that holds the schemas. The first line of a file names its schema. */
export const SCHEMA_FOLDER = '.schema';

const schemas = () => ({
  article: articleSchema,
  callout: calloutSchema,
  page: pageSchema,
  front: frontSchema,
  person: personSchema,
  publication: publicationSchema,
  series: seriesSchema,
  topic: topicSchema,
  words: wordsSchema(),
});

/**
 * JSON Schemas of the files that editors write, by file name. Text editors use them to complete and explain fields. A
 * build checks what a schema cannot express, such as which days exist.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas()).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: allowShortForm }), undefined, 2)}\n`,
    ]),
  );
}

/** An author may be just a name, and a place on the front page just an id (loaders/fields/coerce-fields.ts). */
const allowShortForm: Override = ({ zodSchema, jsonSchema }) => {
  const short = shortForms.get(zodSchema);
  if (short === undefined) return;
  const long = { ...jsonSchema };
  for (const name of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, name);
  jsonSchema.anyOf = [{ type: 'string', description: short.description }, long];
};

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/** Every sentence of the interface in English, as a file from which another language can be started. */
export function englishWords(): string {
  return `${HEAD}${stringify(en, { lineWidth: 0, singleQuote: true })}`;
}

const HEAD = `# yaml-language-server: $schema=../${SCHEMA_FOLDER}/words.json
# Every word of the interface, in English. Copy this file to words/, name it after the language (it.yaml), and translate what
# stands after the colons. Each {place} and each <link>…</link> stays as it is. A sentence that depends on a number has a form
# for each kind of number that the language tells apart: zero, one, two, few, many, other.

`;
