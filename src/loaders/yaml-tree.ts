import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Pair, ParsedNode } from 'yaml';
import { mendFrontMatter, type FieldNames } from './front-matter/mend.ts';
import { formatField, showFound, type Problem } from '../lib/problem.ts';
import { directiveFlaws, syntaxFlaws, YAML_LINE, type Place } from './yaml-flaws.ts';

/** Front matter is a page of fields; a story's text stands under it. */
const MAX_BYTES = 64 * 1024;

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
 * Reads front matter as plain data. Of YAML it takes fields, lists and single values; tags, anchors, aliases, merge
 * keys, directives and double keys are refused, so that what an editor sees is what is meant.
 *
 * @param firstLine line of the file on which the text begins
 * @param names of the fields there are; where they are given, slips that YAML would read as something
 *   else are mended and told (front-matter/mend.ts)
 * @returns `fields` is undefined where the text is no YAML at all; never throws
 */
export function parseYaml(source: string, firstLine: number, names?: FieldNames): YamlTree {
  const size = Buffer.byteLength(source);
  if (size > MAX_BYTES) {
    return withoutTree(firstLine, { found: `${size} bytes`, write: `at most ${MAX_BYTES} bytes of front matter` });
  }
  const { text, slips } = names ? mendFrontMatter(source, firstLine, names) : { text: source, slips: [] };
  const counter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: counter });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const broken = [...directiveFlaws(text, place), ...syntaxFlaws(document.errors, text, place)];
  const flaws = [...slips, ...broken];
  if (broken.length > 0) return { fields: undefined, flaws, locate: () => ({ line: firstLine, column: 1 }) };

  const root = document.contents;
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null && !root.tag && !root.anchor)) {
    const found = showFound(text.slice(root.range[0], root.range[1]));
    return withoutTree(place(root.range[0]).line, { found, note: 'no fields', write: YAML_LINE });
  }
  const fields = isMap(root) ? walk(root, text, place, flaws) : {};
  return { fields, flaws, locate: (path) => locate(document, text, place, firstLine, path) };
}

function withoutTree(line: number, flaw: Pick<Problem, 'found' | 'note' | 'write'>): YamlTree {
  return {
    fields: undefined,
    flaws: [{ line, column: 1, field: 'front matter', ...flaw }],
    locate: () => ({ line, column: 1 }),
  };
}

/** Plain data of a tree; what YAML offers beyond it goes to `flaws` by name. */
function walk(
  root: ParsedNode,
  text: string,
  place: (offset: number) => Place,
  flaws: Problem[],
): Record<string, unknown> {
  const refuse = (start: number, end: number, path: Path, note: string, write: string) =>
    flaws.push({ ...place(start), field: formatField(path), found: showFound(text.slice(start, end)), note, write });

  const visit = (node: ParsedNode | null, path: Path): unknown => {
    if (!node) return null;
    const [start, end] = node.range;
    if (isAlias(node)) {
      refuse(start, end, path, 'an alias of YAML', 'the value itself');
      return undefined;
    }
    if (node.anchor) {
      refuse(startOfProperties(text, start), end, path, 'an anchor of YAML', 'the value without &');
      return undefined;
    }
    if (node.tag) {
      refuse(startOfProperties(text, start), end, path, 'a tag of YAML', 'the value without !');
      return undefined;
    }
    if (path.length > MAX_DEPTH) {
      refuse(start, end, path, 'too deep', `lists and fields at most ${MAX_DEPTH} deep`);
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
      if (name === undefined) refuse(start, end, path, 'no name of a field', 'a plain name before the colon');
      else if (name === '<<') refuse(start, end, [...path, name], 'a merge key of YAML', 'the fields themselves');
      else if (values.has(name)) refuse(start, end, [...path, name], 'a second time', 'each field once');
      else values.set(name, visit(value, [...path, name]));
    }
    // Every name becomes a property of its own, `__proto__` too, which the schema then does not know.
    return Object.fromEntries(values);
  };

  return isMap(root) ? visitMap(root.items, []) : {};
}

/** A tag or an anchor stands before the value it belongs to. */
function startOfProperties(text: string, valueStart: number): number {
  const properties = /(?:[!&]\S*\s+)+$/.exec(`${text.slice(0, valueStart)} `)?.index;
  return properties ?? valueStart;
}

function locate(
  document: Document.Parsed,
  text: string,
  place: (offset: number) => Place,
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
  // Nothing of it is written: the line of --- before the first field.
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

/** Where a value stands, the text it stands there as, and where its field's name stands. */
export interface Location extends Place {
  readonly found?: string | undefined;
  readonly key?: Place | undefined;
}

export interface YamlTree {
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly flaws: Problem[];
  /** Where the value of a path stands, or the nearest thing around it when it is missing. */
  readonly locate: (path: Path) => Location;
}
