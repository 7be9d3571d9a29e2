import { z } from 'astro/zod';
import { articleSchema } from './article.ts';
import { publicationSchema } from './publication.ts';
import { seriesSchema } from './series.ts';

/** Folder of the content in which they lie; a line in a file names the one it is held against. */
export const SCHEMA_FOLDER = '.schema';

const SCHEMAS = { article: articleSchema, publication: publicationSchema, series: seriesSchema };

/**
 * What the files of an editor may hold, as JSON Schema, by the names of the files: text editors complete fields and explain
 * them by it. What no schema can say, such as which days there are, a build checks.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), undefined, 2)}\n`,
    ]),
  );
}
