import type { z } from 'astro/zod';
import { asValue } from './front-matter/quote.ts';
import { nearest } from './near.ts';
import { showFound, type Problem } from '../lib/problem.ts';
import { proposeLine } from './proposals.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Names people bring from other systems, and the fields that say the same here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
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

/** Those whose value has another form here: the line to write, from the value. */
const REWRITTEN: ReadonlyMap<string, (value: string) => string> = new Map([
  ['draft', (value) => (value === 'false' ? 'status: published' : 'status: draft')],
  ['image', (value) => `photo: { image: ${value}, alt: …, caption: …, credit: … }`],
  ['part', (value) => `series: { id: …, part: ${value} }`],
]);

/**
 * Fields under another name than theirs, told with the line to write instead, and front matter as it would then be: a story
 * whose `titel` is misspelt does not lack a title.
 *
 * @returns `names` are the fields that were found under another name
 */
export function renameFields(schema: z.ZodObject, tree: YamlTree, fields: object): Renamed {
  const known = Object.keys(schema.shape);
  const names = new Set<string>();
  const flaws: Problem[] = [];
  const entries = Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
    if (known.includes(key)) return [[key, value]];
    const { key: place, found = '' } = tree.locate([key]);
    const flaw = {
      ...(place ?? { line: 1, column: 1 }),
      field: showFound(key),
      found: showFound(key),
      note: 'unknown field',
    };
    const rewrite = known.includes('published') ? REWRITTEN.get(key) : undefined;
    if (rewrite) {
      const note = key === 'part' ? 'a part without a series' : flaw.note;
      flaws.push({ ...flaw, note, write: rewrite(found) });
      return [];
    }
    const elsewhere = ELSEWHERE.get(key);
    const name = elsewhere !== undefined && known.includes(elsewhere) ? elsewhere : nearest(key, known);
    // A second time it is no slip of its name.
    if (name === undefined || Object.hasOwn(fields, name) || names.has(name)) return [[key, value]];
    names.add(name);
    const line = proposeLine([name], value, schema, fields);
    flaws.push({ ...flaw, write: line ?? `${name}: ${inLine(value, found)}` });
    return [[name, value]];
  });
  return { fields: Object.fromEntries(entries), names, flaws };
}

/** A value in one line, as it can be pasted. */
function inLine(value: unknown, found: string): string {
  if (typeof value === 'string') return asValue(value);
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? `[${value.map((item: string) => asValue(item)).join(', ')}]` : found;
}

interface Renamed {
  readonly fields: object;
  readonly names: ReadonlySet<string>;
  readonly flaws: readonly Problem[];
}
