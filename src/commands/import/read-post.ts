import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { showFound, type Problem } from '../../lib/problem.ts';
import { parseYaml } from '../../loaders/front-matter/parse-yaml.ts';
import { splitStoryFile } from '../../markdown/story-file.ts';

/** Front matter is a page of fields; what is larger is something else. */
const MAX_BYTES = 64 * 1024;

/** Each is looked up among all lines. */
const MAX_FIELDS = 300;

const WRITE = 'front matter between two lines of --- (YAML) or +++ (TOML), then the post';

/**
 * Takes a post apart: YAML between `---`, TOML between `+++`, or one JSON object, then the body. Names of fields are kept in
 * lower case, as both systems compare them so or write them so.
 *
 * @returns the post, or all that is wrong with its front matter; never throws for what the file holds
 */
export function readPost(file: string, bytes: Uint8Array): Post | RefusedPost {
  try {
    return readFields(file, bytes);
  } catch (error) {
    // Deeper than the stack goes, or whatever else a parser could not bear.
    const note = showFound(error instanceof Error ? error.message : String(error));
    return refuse({ line: 1, column: 1, field: 'front matter', note, write: WRITE });
  }
}

function readFields(file: string, bytes: Uint8Array): Post | RefusedPost {
  const text = decode(bytes);
  if (text === undefined || /^---[ \t]*(?:\n|$)/.test(text)) return readYaml(file, bytes);
  if (/^\+\+\+[ \t]*(?:\n|$)/.test(text)) return readToml(file, text);
  if (text.startsWith('{')) return readJson(file, text);
  const found = showFound(text.split('\n', 1)[0] ?? '') || undefined;
  return refuse({ line: 1, column: 1, field: 'front matter', found, note: 'no front matter', write: WRITE });
}

/** The text of a field that holds one value; a number as it was written. */
export function textOf({ value, found }: Field): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? (found ?? String(value)) : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function readYaml(file: string, bytes: Uint8Array): Post | RefusedPost {
  const parts = splitStoryFile(bytes);
  if (!parts.ok) return refuse({ ...parts, found: showFound(parts.found ?? '') || undefined });
  const tree = parseYaml(parts.frontMatter, parts.frontMatterLine);
  if (!tree.fields || tree.problems.length > 0) return { ok: false, flaws: tree.problems };
  if (hasTooMany(tree.fields)) return refuse(tooMany());
  const fields = Object.entries(tree.fields).map(([name, value]): Field => {
    const { line, column, found } = tree.locate([name]);
    return { name, value, line, column, found };
  });
  return { ok: true, file, fields: byName(fields), body: parts.body, bodyLine: parts.bodyLine };
}

function readToml(file: string, text: string): Post | RefusedPost {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^\+\+\+[ \t]*$/.test(line));
  if (end === -1) {
    const note = 'no second line of +++';
    return refuse({ line: 1, column: 1, field: 'front matter', found: '+++', note, write: WRITE });
  }
  const source = lines.slice(1, end);
  const size = Buffer.byteLength(source.join('\n'));
  if (size > MAX_BYTES) return refuse(tooLarge(size));
  try {
    const data = plain(parseToml(source.join('\n'), { maxDepth: 20 }));
    if (hasTooMany(data)) return refuse(tooMany());
    return {
      ok: true,
      file,
      fields: byName(located(data, source, 2, (key) => new RegExp(`^\\s*(?:\\[+\\s*)?["']?${key}["']?\\s*[=.\\]]`))),
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const found = showFound(source[error.line - 1] ?? '') || undefined;
    const note = showFound(error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '') ?? '');
    return refuse({
      line: error.line + 1,
      column: error.column,
      field: 'front matter',
      found,
      note,
      write: 'TOML, such as title = "A headline"',
    });
  }
}

function readJson(file: string, text: string): Post | RefusedPost {
  const lines = text.split('\n');
  const end = lines[0]?.trimEnd().endsWith('}') ? 0 : lines.findIndex((line) => /^\}[ \t]*$/.test(line));
  const source = lines.slice(0, end + 1);
  const size = Buffer.byteLength(source.join('\n'));
  if (size > MAX_BYTES) return refuse(tooLarge(size));
  try {
    const data: unknown = JSON.parse(source.join('\n'));
    if (hasTooMany(data)) return refuse(tooMany());
    return {
      ok: true,
      file,
      fields: byName(located(data, source, 1, (key) => new RegExp(`^\\s*\\{?\\s*"${key}"\\s*:`))),
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    };
  } catch (error) {
    const note = showFound(error instanceof Error ? error.message : String(error));
    return refuse({
      line: 1,
      column: 1,
      field: 'front matter',
      found: '{',
      note,
      write: 'one JSON object, its } alone in a line',
    });
  }
}

/** TOML's dates as they are written: what is missing of them stays missing. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.isTime() || !value.isValid() ? undefined : value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** Fields with the lines their names stand on. */
function located(
  data: unknown,
  source: readonly string[],
  firstLine: number,
  pattern: (key: string) => RegExp,
): Field[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).map(([name, value]): Field => {
    const index = Math.max(
      source.findIndex((line) => pattern(RegExp.escape(name)).test(line)),
      0,
    );
    const text = source[index] ?? '';
    const found = showFound(text.replace(/^[^=:]*[=:]\s*/, '').replace(/,\s*$/, '')) || undefined;
    return { name, value, line: index + firstLine, column: text.length - text.trimStart().length + 1, found };
  });
}

function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name.toLowerCase(), field]));
}

function hasTooMany(data: unknown): boolean {
  return Object.keys(Object(data)).length > MAX_FIELDS;
}

function tooMany(): Problem {
  return {
    line: 1,
    column: 1,
    field: 'front matter',
    note: 'more fields than a post has',
    write: `at most ${MAX_FIELDS} fields`,
  };
}

function tooLarge(size: number): Problem {
  const write = `at most ${MAX_BYTES} bytes of front matter`;
  return { line: 1, column: 1, field: 'front matter', found: `${size} bytes`, write };
}

function refuse(flaw: Problem): RefusedPost {
  const { line, column, field, found, note, write } = flaw;
  return { ok: false, flaws: [{ line, column, field, found, note, write }] };
}

/** A field as it stands in a post. */
export interface Field {
  /** As the post writes it. */
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
  readonly column: number;
  /** The text of its value, one line. */
  readonly found?: string | undefined;
}

export interface Post {
  readonly ok: true;
  /** Path from the folder of the archive, with forward slashes. */
  readonly file: string;
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly body: string;
  readonly bodyLine: number;
}

export interface RefusedPost {
  readonly ok: false;
  readonly flaws: readonly Problem[];
}
