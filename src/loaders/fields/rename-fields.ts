import type { z } from 'astro/zod';
import { asValue } from '../front-matter/quote.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { showFound, type Problem } from '../../lib/errors/problem.ts';
import { suggestLine } from './suggest-line.ts';
import type { YamlTree } from '../front-matter/parse-yaml.ts';

/** Field names of other systems, and the fields with the same meaning here. */
const FOREIGN_FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ['date', 'published'],
  ['pubDate', 'published'],
  ['publishDate', 'published'],
  ['headline', 'title'],
  ['author', 'authors'],
  ['byline', 'authors'],
  ['tags', 'topics'],
  ['categories', 'topics'],
  ['keywords', 'topics'],
  ['description', 'summary'],
  ['excerpt', 'summary'],
  ['subtitle', 'standfirst'],
  ['deck', 'standfirst'],
  ['dek', 'standfirst'],
  ['lastmod', 'updated'],
  ['location', 'dateline'],
  ['language', 'lang'],
]);

/** Fields of other systems whose value has another form here: the line to write, from the value. */
const FOREIGN_FIELD_LINES: ReadonlyMap<string, (value: string) => string> = new Map([
  ['draft', (value) => (value === 'false' ? 'status: published' : 'status: draft')],
  ['image', (value) => `photo: { image: ${value}, alt: …, caption: …, credit: … }`],
  ['part', (value) => `series: { id: …, part: ${value} }`],
]);

/**
 * Reports misnamed fields with the line to write instead, and returns front matter with their right names, so that a story
 * with a misspelt `titel` is not reported to lack a title, too.
 *
 * @returns `names` are the fields that were found under another name
 */
export function renameFields(schema: z.ZodObject, tree: YamlTree, fields: object): RenamedFields {
  const known = Object.keys(schema.shape);
  const names = new Set<string>();
  const problems: Problem[] = [];
  const entries = Object.entries(fields).flatMap(([key, typed]): [string, unknown][] => {
    const value: unknown = key === 'byline' && typeof typed === 'string' ? typed.replace(/^by\s+/i, '') : typed;
    if (known.includes(key)) return [[key, value]];
    const { key: place, found = '' } = tree.locate([key]);
    const problem = {
      ...(place ?? { line: 1, column: 1 }),
      field: showFound(key),
      found: showFound(key),
      note: 'unknown field',
    };
    const rewrite = known.includes('published') ? FOREIGN_FIELD_LINES.get(key) : undefined;
    if (rewrite) {
      const note = key === 'part' ? 'a part without a series' : problem.note;
      problems.push({ ...problem, note, write: rewrite(found) });
      return [];
    }
    const elsewhere = FOREIGN_FIELD_NAMES.get(key);
    const name = elsewhere !== undefined && known.includes(elsewhere) ? elsewhere : closestWord(key, known);
    // The right field exists already, so this one is unknown.
    if (name === undefined || Object.hasOwn(fields, name) || names.has(name)) return [[key, value]];
    names.add(name);
    const line = suggestLine([name], value, schema, fields);
    problems.push({ ...problem, write: line ?? `${name}: ${asOneLine(value, found)}` });
    return [[name, value]];
  });
  return { fields: Object.fromEntries(entries), names, problems };
}

/** Writes a value on one line, to be pasted. */
function asOneLine(value: unknown, found: string): string {
  if (typeof value === 'string') return asValue(value);
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? `[${value.map((item: string) => asValue(item)).join(', ')}]` : found;
}

interface RenamedFields {
  readonly fields: object;
  readonly names: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}
