import { z } from 'astro/zod';
import { coerceFields } from './coerce-fields.ts';
import { fieldKinds } from '../../schemas/fields/fields.ts';
import { quote } from '../front-matter/quote.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { formatField, showFound, type Problem } from '../../lib/errors/problem.ts';
import { exampleInstant, suggestLine } from './suggest-line.ts';
import { renameFields } from './rename-fields.ts';
import { typeAt, unwrap, valueAt, type Path } from './schema-paths.ts';
import type { YamlTree } from '../front-matter/parse-yaml.ts';

/**
 * Checks front matter against a schema, and explains for every issue where it is and what to write instead.
 *
 * @returns `fields` if everything is valid; `sound` has the valid fields even if others are wrong, so that one mistake
 *   hides no other
 */
export function checkFields<Schema extends z.ZodObject>(schema: Schema, tree: YamlTree): CheckedFields<Schema> {
  if (tree.fields === undefined)
    return { fields: undefined, sound: {} as ValidFields<Schema>, problems: tree.problems };
  const renamed = renameFields(schema, tree, tree.fields);
  const given = coerceFields(schema, renamed.fields, tree);
  const result = schema.safeParse(given);
  const problems = [...tree.problems, ...renamed.problems];
  if (result.success) {
    const fields = problems.length === 0 ? result.data : undefined;
    return { fields, sound: result.data as ValidFields<Schema>, problems };
  }
  // A value that the parser refused (an alias, a tag) is missing for the schema: one report is enough.
  const reported = new Set(tree.problems.map(({ field }) => field));
  const issues = result.error.issues.filter(({ path }) => {
    const plain = plainPath(path);
    // A misnamed field has been reported with the whole line to write.
    if (renamed.names.has(String(plain[0]))) return false;
    return !reported.has(formatField(plain)) || valueAt(given, plain) !== undefined;
  });
  return {
    fields: undefined,
    sound: soundPart(schema, given) as ValidFields<Schema>,
    problems: [...problems, ...issues.flatMap((issue) => describe(issue, schema, tree, given))],
  };
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodObject, tree: YamlTree, given: object): Problem[] {
  const path = plainPath(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema, tree));

  const written = writtenPath(path, tree.fields);
  const { line, column, found } = tree.locate(written);
  const value = valueAt(given, path);
  const field = formatField(written);
  const note = noteOfIssue(issue) ?? (value === null ? 'empty' : undefined);
  const write =
    suggestLine(path, value, schema, given, written) ??
    inQuotes({ path, written }, found, schema, value) ??
    exampleInstant(path, schema, given) ??
    issue.message;
  return [{ line, column, field, found: value === null ? undefined : found, note, write }];
}

/**
 * Returns the path of a value as it is written. A short form has the path of its own place: `lead` for a single id,
 * `topics` for a list of one, and `authors.url` for a field of the only author.
 */
function writtenPath(path: Path, fields: object | undefined): Path {
  const written: (string | number)[] = [];
  for (const step of path) {
    const value = valueAt(fields, written);
    if (!mayHaveMore(value)) break;
    if (typeof step === 'string' || Array.isArray(value) || !value) written.push(step);
  }
  return written;
}

function mayHaveMore(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'object';
}

/** Text in brackets, which YAML reads as a list or as fields: `title: [Untitled]`. */
function inQuotes(
  { path, written }: { readonly path: Path; readonly written: Path },
  found: string | undefined,
  schema: z.ZodObject,
  value: unknown,
): string | undefined {
  const type = typeAt(schema, path);
  const isText = type !== undefined && fieldKinds.get(type)?.kind === 'text';
  if (!isText || typeof value !== 'object' || !found || !/^(?:\[.*\]|\{.*\})$/.test(found)) return undefined;
  const name = written.at(-1);
  return typeof name === 'string' ? `${name}: ${quote(found)}` : quote(found);
}

function unknownField(key: string, path: Path, schema: z.ZodObject, tree: YamlTree): Problem {
  const parent = writtenPath(path, tree.fields);
  const { key: place } = tree.locate([...parent, key]);
  const { line, column } = place ?? tree.locate(parent);
  const type = typeAt(schema, path);
  const known = type instanceof z.ZodObject ? Object.keys(type.shape) : [];
  const problem = { line, column, field: formatField([...parent, key]), found: showFound(key), note: 'unknown field' };
  const near = closestWord(key, known);
  if (near === undefined) return { ...problem, write: `one of ${known.join(', ')}` };
  const there = tree.fields && valueAt(tree.fields, [...parent, near]) !== undefined;
  return { ...problem, write: there ? `nothing, because ${near} is there already` : near };
}

/** Returns the valid fields and elements of a value that the schema refuses; undefined where none is valid. */
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

function noteOfIssue(issue: z.core.$ZodIssue): string | undefined {
  const note: unknown = issue.code === 'custom' ? issue.params?.['note'] : undefined;
  return typeof note === 'string' ? note : undefined;
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

/** The valid part of a value: a refused field is missing, at any depth; a refused element is undefined. */
export type ValidPart<Value> = Value extends Date | string | number | boolean
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly (ValidPart<Element> | undefined)[]
    : { readonly [Field in keyof Value]?: ValidPart<Value[Field]> | undefined };

export type ValidFields<Schema extends z.ZodObject> = ValidPart<z.output<Schema>>;

export interface CheckedFields<Schema extends z.ZodObject> {
  readonly fields: z.output<Schema> | undefined;
  readonly sound: ValidFields<Schema>;
  readonly problems: readonly Problem[];
}
