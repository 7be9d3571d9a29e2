import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasSchemas, writeSchemas } from '../../src/schemas/write-schemas.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { jsonSchemas } from '../../src/schemas/json-schemas.ts';
import { calloutSchema } from '../../src/schemas/callout.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { personSchema } from '../../src/schemas/person.ts';
import { topicSchema } from '../../src/schemas/topic.ts';
import { publicationSchema } from '../../src/schemas/publication/publication.ts';
import { seriesSchema } from '../../src/schemas/series.ts';
import { freshFolder, listFiles } from '../../tools/lib/folders.ts';

describe.each([
  ['article', articleSchema],
  ['callout', calloutSchema],
  ['page', pageSchema],
  ['person', personSchema],
  ['publication', publicationSchema],
  ['series', seriesSchema],
  ['topic', topicSchema],
])('the JSON Schema of %s', (name, schema) => {
  const json = JSON.parse(jsonSchemas().get(`${name}.json`) ?? '') as {
    properties: Record<string, { description?: string }>;
    required: string[];
    additionalProperties: boolean;
  };

  test('has every field with its sentence, and no other', () => {
    const sentences = Object.entries(json.properties).map(([field, { description }]) => [field, description]);
    expect(sentences).toEqual(Object.entries(schema.shape).map(([field, { description }]) => [field, description]));
    expect(json.additionalProperties).toBe(false);
  });

  test('requires the fields that cannot be left out', () => {
    const needed = Object.entries(schema.shape).filter(([, field]) => !field.safeParse(undefined).success);
    expect(json.required).toEqual(needed.map(([field]) => field));
  });
});

test('a build on an editor’s machine writes them into the content, a build on a server does not', async () => {
  const contentDir = await freshFolder('json-schemas');
  writeSchemas({ contentDir, isCi: true });
  expect(listFiles(contentDir)).toEqual([]);
  expect(hasSchemas({ contentDir })).toBe(false);
  writeSchemas({ contentDir, isCi: false });
  expect(hasSchemas({ contentDir })).toBe(true);
  const before = statSync(path.join(contentDir, '.schema', 'article.json')).mtimeMs;
  writeSchemas({ contentDir, isCi: false });
  expect(statSync(path.join(contentDir, '.schema', 'article.json')).mtimeMs).toBe(before);
  for (const [name, text] of jsonSchemas())
    expect(readFileSync(path.join(contentDir, '.schema', name), 'utf8')).toBe(text);
});

test('in the JSON Schema, as in a build, an author may be just a name, and a place on the front page just an id', () => {
  const propertiesOf = (name: string) =>
    (JSON.parse(jsonSchemas().get(name) ?? '') as { properties: Record<string, object> }).properties;
  const short = (field: string) => ({ anyOf: [{ type: 'string' }, { required: [field] }] });
  expect(propertiesOf('article.json')).toMatchObject({ authors: { items: short('name') } });
  expect(propertiesOf('front.json')).toMatchObject({ lead: short('id'), beside: { items: short('id') } });
});
