import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Pair, ParsedNode } from 'yaml';
import { repairFrontMatter, type FieldNames } from './repair.ts';
import { formatField, showFound, type Problem } from '../../lib/errors/problem.ts';
import { findDirectives, explainSyntaxErrors, FRONT_MATTER_FORM, type TextPosition } from './yaml-errors.ts';

/** Front matter is at most a page of fields. */
const MAX_FRONT_MATTER_BYTES = 64 * 1024;

/** The deepest field is three deep (`corrections[0].at`). */
const MAX_DEPTH = 8;

/** YAML 1.2 core schema: dates stay text, `yes` is a word, `<<` is a key like any other. Double keys are found below. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  stringKeys: true,
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/**
 * Parses front matter to plain data. Of YAML it accepts fields, lists and single values; tags, anchors, aliases, merge
 * keys, directives and duplicate keys are refused, so that an editor sees what is meant.
 *
 * @param firstLine line of the file on which the text begins
 * @param names the known fields; if given, mistakes that YAML would misread are repaired and reported (repair.ts)
 * @param maxBytes of a file that is more than front matter
 * @returns `fields` is undefined if the text is not YAML at all; never throws
 */
export function parseYaml(
  source: string,
  firstLine: number,
  names?: FieldNames,
  maxBytes = MAX_FRONT_MATTER_BYTES,
): YamlTree {
  const size = Buffer.byteLength(source);
  if (size > maxBytes) {
    return unreadable(firstLine, {
      found: `${size} bytes`,
      write: `at most ${maxBytes} bytes of ${maxBytes === MAX_FRONT_MATTER_BYTES ? 'front matter' : 'fields'}`,
    });
  }
  const { text, problems: repaired } = names
    ? repairFrontMatter(source, firstLine, names)
    : { text: source, problems: [] };
  const counter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: counter });
  const place = (offset: number): TextPosition => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const broken = [...findDirectives(text, place), ...explainSyntaxErrors(document.errors, text, place)];
  const problems = [...repaired, ...broken];
  if (broken.length > 0) return { fields: undefined, problems, locate: () => ({ line: firstLine, column: 1 }) };

  const root = document.contents;
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null && !root.tag && !root.anchor)) {
    const found = showFound(text.slice(root.range[0], root.range[1]));
    return unreadable(place(root.range[0]).line, { found, note: 'no fields', write: FRONT_MATTER_FORM });
  }
  const fields = isMap(root) ? walk(root, text, place, problems) : {};
  return { fields, problems, locate: (path) => locate(document, text, place, firstLine, path) };
}

function unreadable(line: number, problem: Pick<Problem, 'found' | 'note' | 'write'>): YamlTree {
  return {
    fields: undefined,
    problems: [{ line, column: 1, field: 'front matter', ...problem }],
    locate: () => ({ line, column: 1 }),
  };
}

/** Converts the tree to plain data, and adds a problem for each refused feature of YAML. */
function walk(
  root: ParsedNode,
  text: string,
  place: (offset: number) => TextPosition,
  problems: Problem[],
): Record<string, unknown> {
  const refuse = (start: number, end: number, path: Path, note: string, write: string) =>
    problems.push({ ...place(start), field: formatField(path), found: showFound(text.slice(start, end)), note, write });

  const visit = (node: ParsedNode | null, path: Path): unknown => {
    if (!node) return null;
    const [start, end] = node.range;
    if (isAlias(node)) {
      refuse(start, end, path, 'a YAML alias', 'the value itself');
      return undefined;
    }
    if (node.anchor) {
      refuse(startOfProperties(text, start), end, path, 'a YAML anchor', 'the value without &');
      return undefined;
    }
    if (node.tag) {
      refuse(startOfProperties(text, start), end, path, 'a YAML tag', 'the value without !');
      return undefined;
    }
    if (path.length > MAX_DEPTH) {
      refuse(start, end, path, 'too deep', `lists and fields at most ${MAX_DEPTH} levels deep`);
      return undefined;
    }
    if (isSeq(node)) return node.items.map((item, index) => visit(item, [...path, index]));
    if (isMap(node)) return visitMap(node.items, path);
    return node.value;
  };

  const visitMap = (pairs: readonly Pair<ParsedNode, ParsedNode | null>[], path: Path): Record<string, unknown> => {
    const values = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const name = isScalar(key) && !key.anchor && !key.tag ? String(key.value) : undefined;
      const [start, end] = key.range;
      if (name === undefined) refuse(start, end, path, 'not the name of a field', 'a plain name before the colon');
      else if (name === '<<') refuse(start, end, [...path, name], 'a YAML merge key', 'the fields themselves');
      else if (values.has(name)) refuse(start, end, [...path, name], 'the same field again', 'each field once');
      else values.set(name, visit(value, [...path, name]));
    }
    // Every name becomes an own property, even `__proto__`, which the schema then refuses as unknown.
    return Object.fromEntries(values);
  };

  return isMap(root) ? visitMap(root.items, []) : {};
}

/** Finds where the tag or anchor before a value begins. */
function startOfProperties(text: string, valueStart: number): number {
  const properties = /(?:[!&]\S*\s+)+$/.exec(`${text.slice(0, valueStart)} `)?.index;
  return properties ?? valueStart;
}

function locate(
  document: Document.Parsed,
  text: string,
  place: (offset: number) => TextPosition,
  firstLine: number,
  path: Path,
): Location {
  for (let length = path.length; length > 0; length--) {
    const found = nodeAt(document.contents, path.slice(0, length));
    if (!found) continue;
    const { key, node } = found;
    const whole = length === path.length;
    const [start, end] = (node ?? key)?.range ?? [0, 0];
    const source = whole && node ? showFound(text.slice(start, end)) : '';
    return {
      ...place(start),
      found: source === '' ? undefined : source,
      key: key && place(key.range[0]),
    };
  }
  // If no part of the path is written, this is the line of --- before the first field.
  return { line: Math.max(firstLine - 1, 1), column: 1 };
}

function nodeAt(root: ParsedNode | null, path: Path): { key?: ParsedNode; node: ParsedNode | null } | undefined {
  let found: { key?: ParsedNode; node: ParsedNode | null } = { node: root };
  for (const step of path) {
    const { node }: { node: ParsedNode | null } = found;
    if (!isCollection(node)) return undefined;
    if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return undefined;
      found = { node: item };
    } else {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!pair) return undefined;
      found = { key: pair.key, node: pair.value };
    }
  }
  return found;
}

type Path = readonly (string | number)[];

/** The position of a value, its source text, and the position of its field's name. */
export interface Location extends TextPosition {
  readonly found?: string | undefined;
  readonly key?: TextPosition | undefined;
}

export interface YamlTree {
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly problems: Problem[];
  /** Locates the value at a path, or the closest thing around it where it is missing. */
  readonly locate: (path: Path) => Location;
}
