import { z } from 'astro/zod';
import { takeAsMeant } from './meant.ts';
import { nearest } from './near.ts';
import { formatField, showFound, type Problem } from '../lib/problem.ts';
import { exampleOf, proposeLine } from './proposals.ts';
import { renameFields } from './renamed.ts';
import { typeAt, unwrap, valueAt, type Path } from './schema-paths.ts';
import type { YamlTree } from './yaml-tree.ts';

/**
 * Checks front matter against a schema and says, for every issue, where it is and what to write instead.
 *
 * @returns `fields` when nothing is wrong; else `sound` holds what is right by itself, so that one mistake hides no other
 */
export function checkFields<Schema extends z.ZodObject>(schema: Schema, tree: YamlTree): CheckedFields<Schema> {
  if (tree.fields === undefined) return { fields: undefined, sound: {} as SoundFields<Schema>, flaws: tree.flaws };
  const renamed = renameFields(schema, tree, tree.fields);
  const given = takeAsMeant(schema, renamed.fields, tree);
  const result = schema.safeParse(given);
  const flaws = [...tree.flaws, ...renamed.flaws];
  if (result.success) {
    const fields = flaws.length === 0 ? result.data : undefined;
    return { fields, sound: result.data as SoundFields<Schema>, flaws };
  }
  // A value that the tree refused (an alias, a tag) is missing to the schema: said once is enough.
  const told = new Set(tree.flaws.map(({ field }) => field));
  const issues = result.error.issues.filter(({ path }) => {
    const plain = plainPath(path);
    // Of a field with another's name the line to write says all.
    if (renamed.names.has(String(plain[0]))) return false;
    return !told.has(formatField(plain)) || valueAt(given, plain) !== undefined;
  });
  return {
    fields: undefined,
    sound: soundPart(schema, given) as SoundFields<Schema>,
    flaws: [...flaws, ...issues.flatMap((issue) => describe(issue, schema, tree, given))],
  };
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodObject, tree: YamlTree, given: object): Problem[] {
  const path = plainPath(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema, tree));

  const { line, column, found } = tree.locate(path);
  const value = valueAt(given, path);
  const field = formatField(path);
  const note = noteOf(issue) ?? (value === null ? 'empty' : undefined);
  const write = proposeLine(path, value, schema, given) ?? exampleOf(path, schema, given) ?? issue.message;
  return [{ line, column, field, found: value === null ? undefined : found, note, write }];
}

function unknownField(key: string, parent: Path, schema: z.ZodObject, tree: YamlTree): Problem {
  const { key: place } = tree.locate([...parent, key]);
  const { line, column } = place ?? tree.locate(parent);
  const type = typeAt(schema, parent);
  const known = type instanceof z.ZodObject ? Object.keys(type.shape) : [];
  const flaw = { line, column, field: formatField([...parent, key]), found: showFound(key), note: 'unknown field' };
  const near = nearest(key, known);
  if (near === undefined) return { ...flaw, write: `one of ${known.join(', ')}` };
  const there = tree.fields && valueAt(tree.fields, [...parent, near]) !== undefined;
  return { ...flaw, write: there ? `nothing; ${near} is there already` : near };
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

function noteOf(issue: z.core.$ZodIssue): string | undefined {
  const note: unknown = issue.code === 'custom' ? issue.params?.['note'] : undefined;
  return typeof note === 'string' ? note : undefined;
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

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
  readonly flaws: readonly Problem[];
}
