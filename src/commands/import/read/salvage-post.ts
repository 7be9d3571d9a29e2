import { groupsOf } from '../../../lib/text/match.ts';
import { showFound, type Problem } from '../../../lib/errors/problem.ts';
import type { Post } from './post.ts';
import type { Field } from './post.ts';

/** `name: value` of YAML or `name = value` of TOML, at the start of a line. */
const FIELD = /^["']?([A-Za-z_][\w-]{0,60})["']?[ \t]{0,20}[:=][ \t]{0,20}(.*)$/;

/** Longer front matter is treated as text. */
const MAX_FRONT_MATTER_LINES = 2_000;

/**
 * Reads what can be read of a post whose front matter no parser accepts: its one-line fields, and the rest as its body.
 */
export function salvagePost(file: string, bytes: Uint8Array): Post {
  const lines = decode(bytes).split('\n');
  const mark = /^(?:---|\+\+\+)[ \t]*$/.exec(lines[0] ?? '')?.[0].trim();
  const end = mark === undefined ? -1 : lines.findIndex((line, index) => index > 0 && line.trimEnd() === mark);
  const isWhole = end > 0 && end <= MAX_FRONT_MATTER_LINES;
  const fields = isWhole ? lines.slice(1, end).flatMap(readField) : [];
  const bodyStart = isWhole ? end + 1 : mark === undefined ? 0 : 1;
  return {
    ok: true,
    file,
    fields: new Map(fields.toReversed().map((field) => [field.name.toLowerCase(), field])),
    body: lines.slice(bodyStart).join('\n'),
    bodyLine: bodyStart + 1,
  };
}

/** Describes problems of front matter in one line each. */
export function describeProblems(problems: readonly Problem[]): string[] {
  return problems.map(({ line, field, found, note }) =>
    [`line ${line}: ${field}`, found, note].filter(Boolean).join(': '),
  );
}

function readField(line: string, index: number): Field[] {
  const [name, rest = ''] = groupsOf(FIELD, line);
  if (name === undefined) return [];
  const text = rest.trim();
  const quote = text[0];
  const isQuoted = (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote);
  const value = isQuoted ? text.slice(1, -1) : text;
  // Lists and objects in one line are not parsed here.
  if (value === '' || /^[[{|>&*!]/.test(value)) return [];
  return [{ name, value, line: index + 2, column: 1, found: showFound(text) || undefined }];
}

/** Decodes a file; what is not UTF-8 is read as Windows-1252. */
function decode(bytes: Uint8Array): string {
  const decoded = (encoding: string) => new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  let text: string;
  try {
    text = decoded('utf-8');
  } catch {
    text = decoded('windows-1252');
  }
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
