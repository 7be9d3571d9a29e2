import { z } from 'astro/zod';
import { closestMatch } from 'leven';
import { formatField, showFound, type Flaw } from './problem.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Names people bring from other systems, and a part that has lost its series: what we write for them. */
const ELSEWHERE: ReadonlyMap<string, { write: string; note?: string }> = new Map([
  ['part', { write: 'series: {id: …, part: …}', note: 'a part without a series' }],
  ['date', { write: 'published' }],
  ['pubDate', { write: 'published' }],
  ['headline', { write: 'title' }],
  ['author', { write: 'authors: [{name: …}]' }],
  ['byline', { write: 'authors: [{name: …}]' }],
  ['tags', { write: 'topics' }],
  ['categories', { write: 'topics' }],
  ['description', { write: 'summary' }],
  ['subtitle', { write: 'standfirst' }],
  ['draft', { write: 'status: draft' }],
  ['image', { write: 'photo: {image: …, alt: …, caption: …, credit: …}' }],
]);

/**
 * Checks front matter against a schema and says, for every issue, where it is and what to write instead.
 *
 * @returns `fields` when nothing is wrong; else `sound` holds what is right by itself, so that one mistake hides no other
 */
export function checkFields<Schema extends z.ZodObject>(schema: Schema, tree: YamlTree): CheckedFields<Schema> {
  if (tree.fields === undefined) return { fields: undefined, sound: {} as SoundFields<Schema>, flaws: tree.flaws };
  const result = schema.safeParse(tree.fields);
  if (result.success) {
    const fields = tree.flaws.length === 0 ? result.data : undefined;
    return { fields, sound: result.data as SoundFields<Schema>, flaws: tree.flaws };
  }
  const quotable = pathsThatQuotesWouldMend(schema, tree, result.error.issues);
  // A value that the tree refused (an alias, a tag) is missing to the schema: said once is enough.
  const told = new Set(tree.flaws.map(({ field }) => field));
  const issues = result.error.issues.filter(({ path }) => {
    const plain = plainPath(path);
    return !told.has(formatField(plain)) || valueAt(tree.fields, plain) !== undefined;
  });
  return {
    fields: undefined,
    sound: soundPart(schema, tree.fields) as SoundFields<Schema>,
    flaws: [...tree.flaws, ...issues.flatMap((issue) => describe(issue, schema, tree, quotable))],
  };
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodObject, tree: YamlTree, quotable: ReadonlySet<string>): Flaw[] {
  const path = plainPath(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema, tree));

  const { line, column, found } = tree.locate(path);
  const value = valueAt(tree.fields, path);
  const field = formatField(path);
  if (quotable.has(JSON.stringify(path)) && found !== undefined) {
    return [{ line, column, field, found, note: `a ${typeof value}, not a text`, write: `quote it: "${found}"` }];
  }
  const note = noteOf(issue) ?? (value === null ? 'empty' : undefined);
  return [{ line, column, field, found: value === null ? undefined : found, note, write: issue.message }];
}

function unknownField(key: string, parent: Path, schema: z.ZodObject, tree: YamlTree): Flaw {
  const { key: place } = tree.locate([...parent, key]);
  const { line, column } = place ?? tree.locate(parent);
  const known = knownFields(schema, parent);
  const flaw = { line, column, field: formatField([...parent, key]), found: showFound(key) };

  const elsewhere = parent.length === 0 && known.includes('published') ? ELSEWHERE.get(key) : undefined;
  if (elsewhere) return { ...flaw, note: elsewhere.note ?? 'unknown field', write: elsewhere.write };
  // Beyond half of its letters a name is another word, not a slip.
  const nearest = closestMatch(key, known, { maxDistance: Math.max(2, Math.floor(key.length / 2)) });
  const write = nearest ? `${nearest}, the nearest field` : `one of ${known.join(', ')}`;
  return { ...flaw, note: 'unknown field', write };
}

/** The paths of numbers and yes/no values that would be right as texts, such as `title: 2023`. */
function pathsThatQuotesWouldMend(
  schema: z.ZodObject,
  tree: YamlTree,
  issues: readonly z.core.$ZodIssue[],
): ReadonlySet<string> {
  const quoted: unknown = structuredClone(tree.fields);
  const candidates = issues
    .filter((issue) => issue.code === 'invalid_type' && issue.expected === 'string')
    .map((issue) => plainPath(issue.path))
    .filter((path) => {
      const { found } = tree.locate(path);
      if (!['number', 'boolean'].includes(typeof valueAt(tree.fields, path)) || found === undefined) return false;
      const parent = valueAt(quoted, path.slice(0, -1));
      const name = path.at(-1);
      if (typeof parent !== 'object' || parent === null || name === undefined) return false;
      return Reflect.set(parent, name, found);
    });
  if (candidates.length === 0) return new Set();
  const left = new Set(schema.safeParse(quoted).error?.issues.map((issue) => JSON.stringify(issue.path)));
  return new Set(candidates.map((path) => JSON.stringify(path)).filter((path) => !left.has(path)));
}

/** Of a value the schema refuses, the fields and elements it takes; undefined where nothing of it is sound. */
function soundPart(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = Object.entries(inner.shape).map(([name, field]) => {
      const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      return [name, soundValue(field, given)] as const;
    });
    return Object.fromEntries(fields.flatMap(([name, sound]) => (sound ? [[name, sound.value]] : [])));
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((element) => soundValue(inner.element, element)?.value);
  }
  return undefined;
}

function soundValue(schema: z.core.$ZodType, value: unknown): { value: unknown } | undefined {
  const result = z.safeParse(schema, value);
  if (result.success) return { value: result.data };
  const part = soundPart(schema, value);
  return part === undefined ? undefined : { value: part };
}

function knownFields(schema: z.core.$ZodType, path: Path): readonly string[] {
  let inner = unwrap(schema);
  for (const step of path) {
    if (inner instanceof z.ZodArray) inner = unwrap(inner.element);
    else if (inner instanceof z.ZodObject) inner = unwrap(inner.shape[step]);
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

function noteOf(issue: z.core.$ZodIssue): string | undefined {
  const note: unknown = issue.code === 'custom' ? issue.params?.['note'] : undefined;
  return typeof note === 'string' ? note : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

type Path = readonly (string | number)[];

/** A field that was refused has no key, also within others; an element that was refused is undefined. */
export type Sound<Value> = Value extends Date | string | number | boolean
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly (Sound<Element> | undefined)[]
    : { readonly [Field in keyof Value]?: Sound<Value[Field]> | undefined };

export type SoundFields<Schema extends z.ZodObject> = Sound<z.output<Schema>>;

export interface CheckedFields<Schema extends z.ZodObject> {
  readonly fields: z.output<Schema> | undefined;
  readonly sound: SoundFields<Schema>;
  readonly flaws: readonly Flaw[];
}
